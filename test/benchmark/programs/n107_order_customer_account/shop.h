#pragma once
#include <memory>
#include <string>

class Customer;
class Account;

class Order {
public:
  Order(int number, int total, std::shared_ptr<Customer> by);
  int number() const { return number_; }
  int total() const { return total_; }
  std::string payer() const;

private:
  int number_;
  int total_;
  std::shared_ptr<Customer> by_;
};

class Customer {
public:
  Customer(std::string name, std::shared_ptr<Account> account);
  const std::string &name() const { return name_; }
  int credit() const;

private:
  std::string name_;
  std::shared_ptr<Account> account_;
};

class Account {
public:
  // An account opened with a gift card remembers the giver's order.
  explicit Account(int balance, std::shared_ptr<Order> openedBy = nullptr);
  int balance() const { return balance_; }
  std::shared_ptr<Order> openedBy() const { return openedBy_; }

private:
  int balance_;
  std::shared_ptr<Order> openedBy_;
};
