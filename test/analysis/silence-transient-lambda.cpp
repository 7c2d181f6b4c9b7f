// Lambdas with strong captures that are called in place or handed to algorithms.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

struct Course : std::enable_shared_from_this<Course> {
  int total() {
    auto self = shared_from_this();
    int sum = 0;
    std::for_each(marks.begin(), marks.end(), [self, &sum](int m) { sum += m; });
    sum += [self] { return 1; }();
    apply([self](int m) { return m + 1; });
    std::function<void()> local = [self] {};
    local();
    return sum;
  }
  void apply(const std::function<int(int)> &f) {
    for (int &m : marks)
      m = f(m);
  }
  std::vector<int> marks{1, 2, 3};
};

int main() { return std::make_shared<Course>()->total() == 0; }
