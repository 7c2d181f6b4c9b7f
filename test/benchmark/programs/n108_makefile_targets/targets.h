#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

struct Target {
  explicit Target(std::string n) : name(std::move(n)) {}
  std::string name;
  std::vector<std::shared_ptr<Target>> needs;
  bool built = false;
};

class Makefile {
public:
  std::shared_ptr<Target> target(const std::string &name);
  void rule(const std::string &name, const std::vector<std::string> &needs);
  std::vector<std::string> build(const std::string &name);

private:
  void visit(const std::shared_ptr<Target> &t, std::vector<std::string> &order);
  std::map<std::string, std::shared_ptr<Target>> targets_;
};
