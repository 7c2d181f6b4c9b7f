#include <cstdio>

#include "machine.h"

namespace {

class SoldOut : public State {
public:
  std::shared_ptr<State> coin(Machine &, int cents) override {
    std::printf("returned %d\n", cents);
    return nullptr;
  }
  std::shared_ptr<State> select(Machine &) override { return nullptr; }
  const char *name() const override { return "sold out"; }
};

class Paid : public State {
public:
  explicit Paid(std::shared_ptr<State> before, int credit) : before_(std::move(before)), credit_(credit) {}
  std::shared_ptr<State> coin(Machine &, int cents) override {
    credit_ += cents;
    return nullptr;
  }
  std::shared_ptr<State> select(Machine &m) override {
    if (credit_ < m.price()) {
      std::printf("returned %d\n", credit_);
      return before_;
    }
    m.keep(m.price());
    std::printf("drink, change %d\n", credit_ - m.price());
    if (m.dispense())
      return makeIdle();
    return std::make_shared<SoldOut>();
  }
  const char *name() const override { return "paid"; }

private:
  std::shared_ptr<State> before_;
  int credit_;
};

class Idle : public State, public std::enable_shared_from_this<Idle> {
public:
  std::shared_ptr<State> coin(Machine &, int cents) override {
    return std::make_shared<Paid>(shared_from_this(), cents);
  }
  std::shared_ptr<State> select(Machine &) override { return nullptr; }
  const char *name() const override { return "idle"; }
};

} // namespace

std::shared_ptr<State> makeIdle() { return std::make_shared<Idle>(); }
