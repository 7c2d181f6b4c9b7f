#include <algorithm>
#include <functional>
#include <iostream>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

struct Student {
  std::string name;
  std::vector<int> marks;
};

class Exam : public std::enable_shared_from_this<Exam> {
public:
  explicit Exam(int pass) : pass_(pass) {}

  void add(std::string name, std::vector<int> marks) {
    students_.push_back(std::make_shared<Student>(Student{std::move(name), std::move(marks)}));
  }

  int score(const Student &s) const { return std::accumulate(s.marks.begin(), s.marks.end(), 0); }

  void rank() {
    auto self = shared_from_this();
    std::stable_sort(students_.begin(), students_.end(),
                     [self](const auto &a, const auto &b) { return self->score(*a) > self->score(*b); });
  }

  std::size_t passed() {
    std::function<bool(const std::shared_ptr<Student> &)> ok =
        [self = shared_from_this()](const std::shared_ptr<Student> &s) { return self->score(*s) >= self->pass_; };
    return std::count_if(students_.begin(), students_.end(), ok);
  }

  void each(const std::function<void(const Student &)> &f) const {
    for (const auto &s : students_)
      f(*s);
  }

  void print() {
    each([self = shared_from_this()](const Student &s) { std::cout << s.name << ' ' << self->score(s) << '\n'; });
  }

  void dropFailed() {
    auto self = shared_from_this();
    std::erase_if(students_, [self](const auto &s) { return self->score(*s) < self->pass_; });
  }

private:
  int pass_;
  std::vector<std::shared_ptr<Student>> students_;
};

static std::size_t term(int pass) {
  auto exam = std::make_shared<Exam>(pass);
  exam->add("Bo", {7, 4, 6});
  exam->add("Ir", {9, 9, 8});
  exam->add("Cas", {3, 5, 2});
  exam->rank();
  exam->print();
  auto n = exam->passed();
  exam->dropFailed();
  exam->print();
  return n;
}

int main() {
  std::cout << term(12) << '\n';
  std::cout << term(20) << '\n';
}
