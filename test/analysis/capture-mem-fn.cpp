// std::mem_fn inside std::bind.
// RUN: %exits 1 %refcycle scan -q --json=- %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>
#include <vector>

struct Door {
  void close() {}
  std::vector<std::function<void()>> closers;
};

int main() {
  auto door = std::make_shared<Door>();
  door->closers.push_back(std::bind(std::mem_fn(&Door::close), door));
}

// CHECK: "confidence": "proven",
// CHECK: "cycle": [
// CHECK-NEXT: "Door::closers"
// CHECK-NEXT: ]
// CHECK: "line": [[#@LINE-7]]
