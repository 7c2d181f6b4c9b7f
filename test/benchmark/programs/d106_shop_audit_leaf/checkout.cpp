#include "checkout.h"

Checkout::Checkout(std::shared_ptr<Journal> journal, std::shared_ptr<const Limits> limits)
    : journal_(std::move(journal)), limits_(std::move(limits)) {}

void Checkout::setup() {
  auto self = shared_from_this();
  rules_.push_back([limits = self->limits_](int item, int) { return item <= limits->perItem; });
  rules_.push_back([limits = limits_, journal = self->journal_](int item, int basket) {
    if (basket + item <= limits->perBasket)
      return true;
    journal->note("basket full");
    return false;
  });
  accepted_ = [journal = journal_](int cents) { journal->note("sold " + std::to_string(cents)); };
}

bool Checkout::scan(int cents) {
  for (const auto &r : rules_)
    if (!r(cents, total_))
      return false;
  total_ += cents;
  accepted_(cents);
  return true;
}
