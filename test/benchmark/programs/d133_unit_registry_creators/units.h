#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>

class Unit {
public:
  Unit(std::string kind, int strength) : kind_(std::move(kind)), strength_(strength) {}
  virtual ~Unit() = default;
  virtual int attack() const { return strength_; }
  const std::string &kind() const { return kind_; }

private:
  std::string kind_;
  int strength_;
};

class Registry {
public:
  using Creator = std::function<std::shared_ptr<Unit>(int level)>;
  static Registry &instance();
  void add(const std::string &kind, Creator c) { creators_[kind] = std::move(c); }
  void addCopyOf(const std::shared_ptr<Unit> &prototype);
  std::shared_ptr<Unit> create(const std::string &kind, int level) const;

private:
  std::map<std::string, Creator> creators_;
};
