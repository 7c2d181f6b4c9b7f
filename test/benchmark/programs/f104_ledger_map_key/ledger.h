#pragma once
#include <map>
#include <memory>
#include <string>

class Ledger;

class Account {
public:
  Account(std::string iban, std::shared_ptr<Ledger> ledger);
  const std::string &iban() const { return iban_; }
  long balance(const std::shared_ptr<Account> &self) const;

private:
  std::string iban_;
  std::shared_ptr<Ledger> ledger_;
};

class Ledger : public std::enable_shared_from_this<Ledger> {
public:
  std::shared_ptr<Account> openAccount(const std::string &iban, long opening);
  bool transfer(const std::shared_ptr<Account> &from, const std::shared_ptr<Account> &to, long cents);
  long balanceOf(const std::shared_ptr<Account> &account) const;

private:
  std::map<std::shared_ptr<Account>, long> balances_;
};
