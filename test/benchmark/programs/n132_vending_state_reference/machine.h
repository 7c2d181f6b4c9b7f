#pragma once
#include <memory>
#include <string>

class Machine;

class State {
public:
  virtual ~State() = default;
  virtual std::shared_ptr<State> coin(Machine &m, int cents) = 0;
  virtual std::shared_ptr<State> select(Machine &m) = 0;
  virtual const char *name() const = 0;
};

class Machine {
public:
  Machine(int price, int stock);
  void coin(int cents);
  void select();
  int price() const { return price_; }
  void keep(int cents) { till_ += cents; }
  bool dispense() { return --stock_ > 0; }
  int till() const { return till_; }
  const char *state() const { return state_->name(); }

private:
  int price_;
  int stock_;
  int till_ = 0;
  std::shared_ptr<State> state_;
};

std::shared_ptr<State> makeIdle();
