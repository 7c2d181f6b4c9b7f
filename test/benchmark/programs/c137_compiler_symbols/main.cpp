#include "symbols.h"

#include <cstdio>

static void compile() {
  auto unit = std::make_shared<Module>("math");
  Function &f = unit->define("hypot", {"x", "y"});
  unit->define("zero", {});
  for (const auto &[name, symbol] : f.scope->symbols)
    std::printf("%s -> %s\n", name.c_str(), symbol->mangled().c_str());
  std::printf("%d symbols\n", unit->symbolCount());
}

int main() { compile(); }
