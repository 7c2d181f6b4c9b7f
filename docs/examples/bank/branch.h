// Branches form a tree: each has a parent and children.
#ifndef BANK_BRANCH_H
#define BANK_BRANCH_H

#include <memory>
#include <string>
#include <vector>

class Branch : public std::enable_shared_from_this<Branch> {
public:
  explicit Branch(std::string name) : name_(std::move(name)) {}

  void open(std::shared_ptr<Branch> child);
  std::string path() const;

private:
  std::string name_;
  std::shared_ptr<Branch> parent_; // should be a weak_ptr
  std::vector<std::shared_ptr<Branch>> children_;
};

#endif
