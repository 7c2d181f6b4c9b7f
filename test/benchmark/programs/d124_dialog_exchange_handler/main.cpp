#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

class Dialog : public std::enable_shared_from_this<Dialog> {
public:
  enum class Answer { Accept, Cancel, Help };

  explicit Dialog(std::string title) : title_(std::move(title)) {}

  void show(std::vector<std::string> &log) {
    finished_ = [self = shared_from_this(), &log](bool ok) {
      self->visible_ = false;
      log.push_back(self->title_ + (ok ? " accepted" : " cancelled"));
    };
    visible_ = true;
  }

  void press(Answer a) {
    switch (a) {
    case Answer::Help:
      std::cout << title_ << ": choose one\n";
      return;
    case Answer::Accept:
    case Answer::Cancel:
      if (auto finished = std::exchange(finished_, nullptr))
        finished(a == Answer::Accept);
      return;
    }
  }

  bool visible() const { return visible_; }

private:
  std::string title_;
  bool visible_ = false;
  std::function<void(bool)> finished_;
};

static std::size_t ask(const std::string &title, bool sure) {
  std::vector<std::string> log;
  auto dialog = std::make_shared<Dialog>(title);
  dialog->show(log);
  std::cout << dialog->visible();
  dialog->press(Dialog::Answer::Help);
  dialog->press(sure ? Dialog::Answer::Accept : Dialog::Answer::Cancel);
  dialog->press(Dialog::Answer::Accept);
  std::cout << dialog->visible() << '\n';
  for (const auto &l : log)
    std::cout << l << '\n';
  return log.size();
}

int main() {
  std::cout << ask("Delete?", false) << '\n';
  std::cout << ask("Save?", true) << '\n';
}
