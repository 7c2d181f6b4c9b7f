// An account tells its observers about every booking.
#ifndef BANK_ACCOUNT_H
#define BANK_ACCOUNT_H

#include <functional>
#include <memory>
#include <string>
#include <vector>

class Observer {
public:
  virtual ~Observer() = default;
  virtual void booked(int amount) = 0;
};

class Account : public std::enable_shared_from_this<Account> {
public:
  explicit Account(std::string owner) : owner_(std::move(owner)) {}

  void attach(std::shared_ptr<Observer> observer);
  void onOverdrawn(std::function<void()> action);
  void freezeWhenOverdrawn();
  void book(int amount);

  const std::string &owner() const { return owner_; }
  int balance() const { return balance_; }

private:
  std::string owner_;
  int balance_ = 0;
  bool frozen_ = false;
  std::vector<std::shared_ptr<Observer>> observers_;
  std::function<void()> overdrawn_;
};

#endif
