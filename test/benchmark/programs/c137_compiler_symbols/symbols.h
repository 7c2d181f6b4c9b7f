#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

class Module;

struct Symbol {
  std::string name;
  int slot;
  std::shared_ptr<Module> unit;

  std::string mangled() const;
};

struct Scope {
  std::map<std::string, std::shared_ptr<Symbol>> symbols;
};

struct Function {
  std::string name;
  std::unique_ptr<Scope> scope;
};

class Module : public std::enable_shared_from_this<Module> {
public:
  explicit Module(std::string name) : name_(std::move(name)) {}
  Function &define(const std::string &function, const std::vector<std::string> &locals);
  const std::string &name() const { return name_; }
  int symbolCount() const { return symbolCount_; }

private:
  std::string name_;
  int symbolCount_ = 0;
  std::vector<std::shared_ptr<Function>> functions_;
};
