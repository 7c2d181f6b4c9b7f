#include <functional>
#include <iostream>
#include <memory>
#include <string>

class OrderBook {
public:
  explicit OrderBook(int stock) : stock_(stock) {}

  void onFill(std::function<void(int)> f) { onFill_ = std::move(f); }
  bool fill(int wanted) {
    if (wanted > stock_)
      return false;
    stock_ -= wanted;
    if (onFill_)
      onFill_(wanted);
    return true;
  }
  void note(std::string line) { journal_ += line + ";"; }
  const std::string &journal() const { return journal_; }
  int stock() const { return stock_; }

private:
  int stock_;
  std::string journal_;
  std::function<void(int)> onFill_;
};

static bool execute(const std::shared_ptr<OrderBook> &book, std::initializer_list<int> lots) {
  book->onFill([book](int lot) { book->note("sold " + std::to_string(lot) + " left " + std::to_string(book->stock())); });
  for (int lot : lots) {
    if (!book->fill(lot))
      return false;
  }
  book->onFill(nullptr);
  return true;
}

static void tradingDay(int stock) {
  auto book = std::make_shared<OrderBook>(stock);
  const bool complete = execute(book, {5, 10, 3});
  std::cout << (complete ? "complete " : "partial ") << book->journal() << "\n";
}

int main() {
  tradingDay(20);
  tradingDay(8);
}
