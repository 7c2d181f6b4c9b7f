#pragma once
#include <memory>
#include <stack>
#include <vector>

class Sheet;

class Edit {
public:
  virtual ~Edit() = default;
  virtual void revert() = 0;
};

class Sheet : public std::enable_shared_from_this<Sheet> {
public:
  explicit Sheet(int cells) : cells_(cells) {}
  int &cell(int i) { return cells_.at(i); }
  void set(int i, int value);
  void add(int from, int to, int amount);
  bool undo();
  void undoAll();
  int sum() const;

private:
  std::vector<int> cells_;
  std::stack<std::unique_ptr<Edit>> history_;
};
