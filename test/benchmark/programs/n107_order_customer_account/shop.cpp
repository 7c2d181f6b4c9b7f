#include "shop.h"

Order::Order(int number, int total, std::shared_ptr<Customer> by)
    : number_(number), total_(total), by_(std::move(by)) {}

std::string Order::payer() const { return by_->name(); }

Customer::Customer(std::string name, std::shared_ptr<Account> account)
    : name_(std::move(name)), account_(std::move(account)) {}

int Customer::credit() const { return account_->balance(); }

Account::Account(int balance, std::shared_ptr<Order> openedBy)
    : balance_(balance), openedBy_(std::move(openedBy)) {}
