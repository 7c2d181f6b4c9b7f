// States of a machine keep the machine, which keeps the state it is in.
// RUN: %same-output %t %s -- -std=c++20
#include <cstdio>
#include <memory>
#include <string>

class Machine;
class State {
public:
  explicit State(std::shared_ptr<Machine> machine) : machine{machine} {}
  virtual ~State() = default;
  virtual void step() = 0;

protected:
  [[nodiscard]] auto owner() const { return machine; }
  std::shared_ptr<Machine> machine;
};

class Machine : public std::enable_shared_from_this<Machine> {
public:
  template <typename S> void enter() { state = std::make_unique<S>(shared_from_this()); }
  void step() { state->step(); }
  std::string log;

private:
  std::unique_ptr<State> state;
};

struct Off : State {
  using State::State;
  void step() override { owner()->log += "off "; }
};
struct On : State {
  using State::State;
  void step() override {
    machine->log += "on ";
    if (auto &log = machine->log; log.size() > 12)
      log += "! ";
  }
};

int main() {
  auto machine = std::make_shared<Machine>();
  for (int i = 0; i < 3; ++i) {
    machine->enter<Off>();
    machine->step();
    machine->enter<On>();
    machine->step();
  }
  std::puts(machine->log.c_str());
}
