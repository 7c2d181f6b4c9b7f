#include "canvas.h"

void Canvas::run(std::unique_ptr<Command> command) {
  command->execute();
  undo_.push_back(std::move(command));
}

bool Canvas::undo() {
  if (undo_.empty())
    return false;
  undo_.back()->undo();
  undo_.pop_back();
  return true;
}
