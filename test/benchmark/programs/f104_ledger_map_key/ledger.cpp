#include "ledger.h"

Account::Account(std::string iban, std::shared_ptr<Ledger> ledger)
    : iban_(std::move(iban)), ledger_(std::move(ledger)) {}

long Account::balance(const std::shared_ptr<Account> &self) const { return ledger_->balanceOf(self); }

std::shared_ptr<Account> Ledger::openAccount(const std::string &iban, long opening) {
  auto account = std::make_shared<Account>(iban, shared_from_this());
  balances_.insert_or_assign(account, opening);
  return account;
}

bool Ledger::transfer(const std::shared_ptr<Account> &from, const std::shared_ptr<Account> &to,
                      long cents) {
  auto source = balances_.find(from);
  auto target = balances_.find(to);
  if (source == balances_.end() || target == balances_.end() || source->second < cents)
    return false;
  source->second -= cents;
  target->second += cents;
  return true;
}

long Ledger::balanceOf(const std::shared_ptr<Account> &account) const {
  auto it = balances_.find(account);
  return it == balances_.end() ? 0 : it->second;
}
