#include "task.h"

static int build() {
  auto parse = std::make_shared<Task>("parser.o");
  auto print = std::make_shared<Task>("printer.o");
  auto link = std::make_shared<Task>("tool");
  link->needs(parse);
  link->needs(print);
  WorkQueue queue;
  queue.add(parse);
  queue.add(print);
  return queue.drain();
}

int main() { return build() == 3 ? 0 : 1; }
