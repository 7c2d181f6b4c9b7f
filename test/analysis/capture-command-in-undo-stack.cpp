// Commands in an undo stack own the document that owns the stack.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <vector>

struct Command {
  virtual ~Command() = default;
  virtual void undo() = 0;
};
struct Canvas {
  std::vector<std::unique_ptr<Command>> undo;
  void run(std::unique_ptr<Command> c) { undo.push_back(std::move(c)); }
};
struct Fill : Command {
  explicit Fill(std::shared_ptr<Canvas> c) : canvas(std::move(c)) {}
  void undo() override {}
  std::shared_ptr<Canvas> canvas;
};

int main() {
  auto canvas = std::make_shared<Canvas>();
  canvas->run(std::make_unique<Fill>(canvas));
}

// CHECK: capture-command-in-undo-stack.cpp:[[#@LINE-10]]:{{[0-9]+}}: warning: 'Fill::canvas' closes a strong reference cycle: 'Fill::canvas' and 'Canvas::undo' keep each other alive [refcycle-strong-cycle]
// CHECK: capture-command-in-undo-stack.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: 'Fill::canvas' keeps 'Canvas' alive; stored here
// CHECK: capture-command-in-undo-stack.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: 'Canvas::undo' keeps 'Fill' alive; stored here
// CHECK: capture-command-in-undo-stack.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: make 'Fill::canvas' weak:
