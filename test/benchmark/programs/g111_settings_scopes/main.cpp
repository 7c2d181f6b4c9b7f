#include "scope.h"
#include <iostream>

static std::string theme() {
  auto user = std::make_shared<Scope>(nullptr);
  auto machine = std::make_shared<Scope>(nullptr);
  user->set("theme", "dark");
  machine->set("theme", "light");
  auto project = machine->inner();
  auto file = project->inner();
  project->moveTo(user);
  user->moveTo(machine);
  return file->get("theme") + " at depth " + std::to_string(file->depth());
}

int main() { std::cout << theme() << '\n'; }
