#include <deque>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

class ImportJob : public std::enable_shared_from_this<ImportJob> {
public:
  using Stage = std::function<void(std::string &)>;

  void configure(bool strict) {
    auto self = shared_from_this();
    stages_.push_back([self, strict](std::string &row) {
      self->trim(row);
      if (strict)
        self->eachField([self](const std::string &field) {
          if (field.empty())
            ++self->blanks_;
        }, row);
    });
  }

  void feed(std::string row) {
    for (auto &stage : stages_)
      stage(row);
    rows_.push_back(std::move(row));
  }

  void summary() const { std::cout << rows_.size() << " rows, " << blanks_ << " blank fields\n"; }

private:
  static void trim(std::string &row) {
    while (!row.empty() && row.back() == ' ')
      row.pop_back();
  }
  void eachField(const std::function<void(const std::string &)> &visit, const std::string &row) const {
    std::string field;
    for (char c : row + ";") {
      if (c == ';') {
        visit(field);
        field.clear();
      } else
        field += c;
    }
  }

  int blanks_ = 0;
  std::deque<Stage> stages_;
  std::vector<std::string> rows_;
};

static void importAll(bool strict) {
  auto job = std::make_shared<ImportJob>();
  job->configure(strict);
  job->feed("1;oak;;   ");
  job->feed(";;7");
  job->summary();
}

int main() {
  importAll(true);
  importAll(false);
}
