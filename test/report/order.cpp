// Findings at one place come in the order of what they say, not of a digest.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s

#include <memory>

struct Hub;
struct Port {
  explicit Port(const std::shared_ptr<Hub> &h) : hub(h) {}
  std::shared_ptr<Hub> hub;
};
struct Hub {
  std::shared_ptr<Port> a, b, c, d;
};

int main() {
  auto one = std::make_shared<Hub>();
  one->a = std::make_shared<Port>(one);
  auto two = std::make_shared<Hub>();
  two->b = std::make_shared<Port>(two);
  auto three = std::make_shared<Hub>();
  three->c = std::make_shared<Port>(three);
  auto four = std::make_shared<Hub>();
  four->d = std::make_shared<Port>(four);
}

// CHECK: 'Port::hub' and 'Hub::a' keep each other alive
// CHECK: 'Port::hub' and 'Hub::b' keep each other alive
// CHECK: 'Port::hub' and 'Hub::c' keep each other alive
// CHECK: 'Port::hub' and 'Hub::d' keep each other alive
