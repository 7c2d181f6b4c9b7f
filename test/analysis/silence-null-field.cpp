// A strong field that is only ever null, and a setter only called with another object.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <memory>

struct Invoice {
  std::shared_ptr<Invoice> correction;
  std::shared_ptr<struct Customer> customer;
  void setCorrection(std::shared_ptr<Invoice> c) { correction = c; }
};
struct Customer {
  std::shared_ptr<Invoice> last = nullptr;
};

int main() {
  auto invoice = std::make_shared<Invoice>();
  invoice->customer = std::make_shared<Customer>();
  invoice->customer->last = nullptr;
  invoice->setCorrection(std::make_shared<Invoice>());
  invoice->setCorrection(nullptr);
}
