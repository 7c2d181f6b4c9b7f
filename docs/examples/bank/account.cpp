#include "account.h"

void Account::attach(std::shared_ptr<Observer> observer) {
  observers_.push_back(std::move(observer));
}

void Account::onOverdrawn(std::function<void()> action) {
  overdrawn_ = std::move(action);
}

void Account::freezeWhenOverdrawn() {
  // Owns the account that stores it: capture weak_from_this() instead.
  onOverdrawn([self = shared_from_this()] { self->frozen_ = true; });
}

void Account::book(int amount) {
  if (frozen_)
    return;
  balance_ += amount;
  for (const auto &observer : observers_)
    observer->booked(amount);
  if (balance_ < 0 && overdrawn_)
    overdrawn_();
}
