// One alternative of a variant owns back.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <string>
#include <variant>

struct Closure;
struct Environment {
  std::variant<int, std::string, std::shared_ptr<Closure>> slot;
};
struct Closure {
  std::shared_ptr<Environment> env;
};

int main() {
  auto env = std::make_shared<Environment>();
  auto closure = std::make_shared<Closure>();
  closure->env = env;
  env->slot = closure;
}

// CHECK: edge-variant.cpp:[[#@LINE-4]]:{{[0-9]+}}: warning: 'Closure::env' closes a strong reference cycle: 'Closure::env' and 'Environment::slot' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-variant.cpp:[[#@LINE-5]]:{{[0-9]+}}: note: 'Closure::env' keeps 'Environment' alive; stored here
// CHECK: edge-variant.cpp:[[#@LINE-5]]:{{[0-9]+}}: note: 'Environment::slot' keeps 'Closure' alive; stored here
// CHECK: edge-variant.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: make 'Closure::env' weak:
