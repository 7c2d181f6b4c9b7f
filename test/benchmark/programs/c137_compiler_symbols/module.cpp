#include "symbols.h"

static std::unique_ptr<Scope> openScope(const std::vector<std::string> &locals, std::shared_ptr<Module> unit) {
  auto scope = std::make_unique<Scope>();
  int slot = 0;
  for (const std::string &name : locals)
    scope->symbols.emplace(name, std::make_shared<Symbol>(Symbol{name, slot++, unit}));
  return scope;
}

Function &Module::define(const std::string &function, const std::vector<std::string> &locals) {
  auto f = std::make_shared<Function>();
  f->name = function;
  f->scope = openScope(locals, shared_from_this());
  symbolCount_ += static_cast<int>(f->scope->symbols.size());
  functions_.push_back(f);
  return *functions_.back();
}
