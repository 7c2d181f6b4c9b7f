#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

class Shell : public std::enable_shared_from_this<Shell> {
public:
  using Input = std::function<void(const std::string &)>;

  void pushHandler(Input h) { inputHandlers_.push_back(std::move(h)); }
  void popHandler() { inputHandlers_.pop_back(); }

  void ask(const std::string &question) {
    auto self = shared_from_this();
    std::cout << question << "\n";
    pushHandler([self, question](const std::string &answer) {
      if (answer == "yes" || answer == "no") {
        self->answers_.push_back(question + " " + answer);
        self->popHandler();
      } else if (answer == "help") {
        self->ask("really?");
      } else {
        std::cout << "yes or no, please\n";
      }
    });
  }

  void line(const std::string &text) {
    if (inputHandlers_.empty()) {
      std::cout << "$ " << text << "\n";
      return;
    }
    Input top = inputHandlers_.back();
    top(text);
  }

  void summary() const {
    for (const auto &a : answers_)
      std::cout << a << "\n";
    std::cout << inputHandlers_.size() << " open\n";
  }

private:
  std::vector<Input> inputHandlers_;
  std::vector<std::string> answers_;
};

static void session(const std::vector<std::string> &typed) {
  auto shell = std::make_shared<Shell>();
  shell->line("ls");
  shell->ask("overwrite?");
  for (const auto &text : typed)
    shell->line(text);
  shell->summary();
}

int main() {
  session({"what", "help", "no"});
  session({"hm"});
}
