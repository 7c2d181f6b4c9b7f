#pragma once
#include <map>
#include <memory>
#include <string>
#include <variant>

class Scope;

struct Procedure {
  std::string parameter;
  char op;
  std::shared_ptr<Scope> scope;
};

using Value = std::variant<int, std::shared_ptr<Procedure>>;

class Scope : public std::enable_shared_from_this<Scope> {
public:
  explicit Scope(std::shared_ptr<Scope> outer = nullptr) : outer_(std::move(outer)) {}
  void define(const std::string &name, int v) { names_[name] = v; }
  void define(const std::string &name, std::shared_ptr<Procedure> p) { names_[name] = std::move(p); }
  const Value *find(const std::string &name) const;
  std::shared_ptr<Scope> nest() { return std::make_shared<Scope>(shared_from_this()); }

private:
  std::shared_ptr<Scope> outer_;
  std::map<std::string, Value> names_;
};
