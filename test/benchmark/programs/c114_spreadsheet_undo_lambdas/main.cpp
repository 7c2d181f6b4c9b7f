#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <stack>
#include <string>
#include <vector>

struct Edit {
  std::string title;
  std::function<void()> apply;
  std::function<void()> revert;
};

class Sheet : public std::enable_shared_from_this<Sheet> {
public:
  void set(const std::string &cell, int value) {
    auto self = shared_from_this();
    const int old = cells[cell];
    Edit edit;
    edit.title = cell + "=" + std::to_string(value);
    edit.apply = [this, cell, value] { cells[cell] = value; };
    edit.revert = [self, cell, old] { self->cells[cell] = old; };
    edit.apply();
    undoStack.push_back(edit);
  }

  void undo() {
    if (undoStack.empty())
      return;
    undoStack.back().revert();
    std::cout << "undid " << undoStack.back().title << "\n";
    undoStack.pop_back();
  }

  int sum() const {
    int total = 0;
    for (const auto &c : cells)
      total += c.second;
    return total;
  }

private:
  std::map<std::string, int> cells;
  std::vector<Edit> undoStack;
};

static void budget() {
  auto sheet = std::make_shared<Sheet>();
  sheet->set("A1", 700);
  sheet->set("A2", 120);
  sheet->set("A1", 650);
  std::cout << sheet->sum() << "\n";
  sheet->undo();
  std::cout << sheet->sum() << "\n";
}

int main() {
  budget();
  return 0;
}
