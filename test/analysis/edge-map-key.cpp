// Keys own too.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <map>
#include <memory>

struct Account;
struct Ledger {
  std::map<std::shared_ptr<Account>, int> balances;
};
struct Account {
  std::shared_ptr<Ledger> ledger;
};

int main() {
  auto ledger = std::make_shared<Ledger>();
  auto account = std::make_shared<Account>();
  account->ledger = ledger;
  ledger->balances[account] = 1;
}

// CHECK: edge-map-key.cpp:[[#@LINE-4]]:{{[0-9]+}}: warning: 'Account::ledger' closes a strong reference cycle: 'Account::ledger' and 'Ledger::balances' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-map-key.cpp:[[#@LINE-5]]:{{[0-9]+}}: note: 'Account::ledger' keeps 'Ledger' alive; stored here
// CHECK: edge-map-key.cpp:[[#@LINE-5]]:{{[0-9]+}}: note: 'Ledger::balances' keeps 'Account' alive; stored here
// CHECK: edge-map-key.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: make 'Account::ledger' weak:
