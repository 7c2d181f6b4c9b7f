#include <iostream>
#include <memory>
#include <string>
#include <vector>

class Invoice;

class LineItem {
public:
  LineItem(std::string what, int cents, std::shared_ptr<Invoice> moved = nullptr)
      : what_(std::move(what)), cents_(cents), transferredTo_(std::move(moved)) {}

  // Transfers were planned for the second release; until then the field stays empty.
  bool transferred() const { return transferredTo_ != nullptr; }
  void cancelTransfer() { transferredTo_ = nullptr; }
  int cents() const { return transferred() ? 0 : cents_; }
  const std::string &what() const { return what_; }

private:
  std::string what_;
  int cents_;
  std::shared_ptr<Invoice> transferredTo_;
};

class Invoice : public std::enable_shared_from_this<Invoice> {
public:
  explicit Invoice(int number) : number_(number) {}

  std::shared_ptr<LineItem> add(const std::string &what, int cents) {
    items_.push_back(std::make_shared<LineItem>(what, cents));
    return items_.back();
  }

  int total() const {
    int sum = 0;
    for (const auto &i : items_)
      sum += i->cents();
    return sum;
  }

  void print() const {
    std::cout << "invoice " << number_ << '\n';
    for (const auto &i : items_)
      std::cout << "  " << i->what() << ' ' << i->cents() << (i->transferred() ? " *" : "") << '\n';
  }

private:
  int number_;
  std::vector<std::shared_ptr<LineItem>> items_;
};

static int bill(int number) {
  auto invoice = std::make_shared<Invoice>(number);
  invoice->add("hinges", 450);
  auto paint = invoice->add("paint", 1290);
  paint->cancelTransfer();
  invoice->print();
  return invoice->total();
}

int main() {
  std::cout << bill(71) << '\n';
  std::cout << bill(72) << '\n';
}
