// A shared function that captures itself weakly, and recursion by reference.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <functional>
#include <memory>

int main() {
  auto step = std::make_shared<std::function<int(int)>>();
  std::weak_ptr<std::function<int(int)>> weak = step;
  *step = [weak](int n) {
    auto self = weak.lock();
    return n && self ? (*self)(n - 1) : 0;
  };
  std::function<int(int)> fib = [&fib](int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  };
  return (*step)(3) + fib(0);
}
