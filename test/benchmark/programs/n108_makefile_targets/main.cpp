#include <iostream>

#include "targets.h"

static std::size_t make() {
  Makefile mk;
  mk.rule("all", {"app", "docs"});
  mk.rule("app", {"main.o", "util.o"});
  mk.rule("main.o", {"util.h"});
  mk.rule("util.o", {"util.h"});
  mk.rule("docs", {"app"});
  auto order = mk.build("all");
  for (const auto &o : order)
    std::cout << o << ' ';
  std::cout << '\n';
  return order.size();
}

int main() { std::cout << make() << '\n'; }
