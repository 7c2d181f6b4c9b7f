#pragma once
#include <map>
#include <memory>
#include <string>

// Settings that fall back to those of the scope around them; the outermost has none.
class Scope : public std::enable_shared_from_this<Scope> {
public:
  explicit Scope(std::shared_ptr<Scope> outer) : outer_(std::move(outer)) {}

  std::shared_ptr<Scope> inner();
  void set(const std::string &key, const std::string &value);
  std::string get(const std::string &key) const;
  void moveTo(std::shared_ptr<Scope> outer) { outer_ = std::move(outer); }
  int depth() const { return outer_ ? outer_->depth() + 1 : 0; }

private:
  std::map<std::string, std::string> values_;
  std::shared_ptr<Scope> outer_;
};
