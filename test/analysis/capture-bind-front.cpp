// std::bind_front with shared_from_this().
// RUN: %exits 1 %refcycle scan -q --json=- %s -- -std=c++20 | FileCheck %s

#include <functional>
#include <memory>

struct Gateway : std::enable_shared_from_this<Gateway> {
  void open() {
    onFrame = std::bind_front(&Gateway::frame, shared_from_this());
  }
  void frame(int) {}
  std::function<void(int)> onFrame;
};

int main() { std::make_shared<Gateway>()->open(); }

// CHECK: "confidence": "proven",
// CHECK: "cycle": [
// CHECK-NEXT: "Gateway::onFrame"
// CHECK-NEXT: ]
// CHECK: "line": [[#@LINE-12]]
