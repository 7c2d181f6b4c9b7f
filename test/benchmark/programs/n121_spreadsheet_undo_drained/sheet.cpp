#include "sheet.h"

#include <numeric>

namespace {

class SetEdit : public Edit {
public:
  SetEdit(std::shared_ptr<Sheet> sheet, int i) : sheet_(std::move(sheet)), i_(i), old_(sheet_->cell(i)) {}
  void revert() override { sheet_->cell(i_) = old_; }

private:
  std::shared_ptr<Sheet> sheet_;
  int i_;
  int old_;
};

class AddEdit : public Edit {
public:
  AddEdit(std::shared_ptr<Sheet> sheet, int from, int to, int amount)
      : sheet_(std::move(sheet)), from_(from), to_(to), amount_(amount) {}
  void revert() override {
    for (int i = from_; i < to_; ++i)
      sheet_->cell(i) -= amount_;
  }

private:
  std::shared_ptr<Sheet> sheet_;
  int from_, to_, amount_;
};

} // namespace

void Sheet::set(int i, int value) {
  history_.push(std::make_unique<SetEdit>(shared_from_this(), i));
  cell(i) = value;
}

void Sheet::add(int from, int to, int amount) {
  for (int i = from; i < to; ++i)
    cell(i) += amount;
  history_.push(std::make_unique<AddEdit>(shared_from_this(), from, to, amount));
}

bool Sheet::undo() {
  if (history_.empty())
    return false;
  auto edit = std::move(history_.top());
  history_.pop();
  edit->revert();
  return true;
}

void Sheet::undoAll() {
  while (undo()) {
  }
}

int Sheet::sum() const { return std::accumulate(cells_.begin(), cells_.end(), 0); }
