#include "statement.h"
#include <cstdio>

Statement::Statement(std::shared_ptr<Account> account)
    : account_(std::move(account)) {}

void Statement::booked(int amount) {
  bookings_.push_back(amount);
  std::printf("%s: %+d, balance %d\n", account_->owner().c_str(), amount,
              account_->balance());
}
