// Floating-point numbers that are 64ths are known, and their sums.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// CHECK-NOT: {{Paid|Counted|Whole}}
// CHECK: warning: 'Owing::bank' closes
// CHECK: warning: 'Mixed::bank' closes
// CHECK-NOT: {{Paid|Counted|Whole}}

#include <memory>

struct Paid { std::shared_ptr<Paid> bank; double balance = 0; };
struct Owing { std::shared_ptr<Owing> bank; double balance = 0; };
template <typename T> void withdraw(T &from, double amount) {
  from.balance -= amount;
  if (from.balance <= 0.0)
    from.bank = nullptr;
}
struct Counted { std::shared_ptr<Counted> bank; };
struct Mixed { std::shared_ptr<Mixed> bank; };
struct Whole { std::shared_ptr<Whole> bank; };

template <typename T> std::shared_ptr<T> account(double with) {
  auto account = std::make_shared<T>();
  account->bank = account;
  account->balance += with;
  return account;
}
int main() {
  withdraw(*account<Paid>(10.25), 10.25);
  withdraw(*account<Owing>(10.5), 10);
  auto counted = std::make_shared<Counted>();
  counted->bank = counted;
  double steps = 0;
  for (int i = 0; i < 3; ++i)
    ++steps;
  if (steps == 3)
    counted->bank = nullptr;
  auto mixed = std::make_shared<Mixed>();
  mixed->bank = mixed;
  int rest = 1;
  rest += 1.5;
  if (rest == 97) // as 64ths, it would be
    mixed->bank = nullptr;
  auto whole = std::make_shared<Whole>();
  whole->bank = whole;
  if (int(2.75f) == 2 && -1.5 < 0)
    whole->bank = nullptr;
}
