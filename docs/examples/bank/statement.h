// A statement lists what was booked on one account.
#ifndef BANK_STATEMENT_H
#define BANK_STATEMENT_H

#include "account.h"

class Statement : public Observer {
public:
  explicit Statement(std::shared_ptr<Account> account);
  void booked(int amount) override;

private:
  std::shared_ptr<Account> account_; // should be a weak_ptr
  std::vector<int> bookings_;
};

#endif
