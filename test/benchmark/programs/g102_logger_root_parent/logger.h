#pragma once
#include <memory>
#include <string>
#include <vector>

class Logger : public std::enable_shared_from_this<Logger> {
public:
  explicit Logger(std::string name) : name_(std::move(name)) {}

  static std::shared_ptr<Logger> makeRoot();
  std::shared_ptr<Logger> child(const std::string &name);
  void log(const std::string &text);
  void setLevel(int level) { level_ = level; }
  int effectiveLevel() const;
  bool isRoot() const { return parent_.get() == this; }

private:
  std::string name_;
  int level_ = -1;
  std::shared_ptr<Logger> parent_; // never null: the root is its own parent
};
