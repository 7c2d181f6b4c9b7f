#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

struct Transition {
  int from;
  char event;
  int to;
  std::function<void()> effect;
};

class Vending : public std::enable_shared_from_this<Vending> {
public:
  enum { Idle, Paid };

  static std::shared_ptr<Vending> stocked(int cans) {
    auto machine = std::make_shared<Vending>();
    machine->cans_ = cans;
    machine->table_ = {
        {Idle, 'c', Paid, [machine] { machine->cash_ += 2; }},
        {Paid, 'b', Idle, [machine] { machine->vend(); }},
        {Paid, 'r', Idle, [machine] { machine->cash_ -= 2; }},
    };
    return machine;
  }

  bool feed(char event) {
    for (const Transition &t : table_) {
      if (t.from != state_ || t.event != event)
        continue;
      state_ = t.to;
      t.effect();
      return true;
    }
    return false;
  }
  void print() const { std::cout << "cash " << cash_ << " cans " << cans_ << "\n"; }

private:
  void vend() {
    if (cans_ > 0)
      --cans_;
    else
      std::cout << "sold out\n";
  }

  int state_ = Idle;
  int cans_ = 0;
  int cash_ = 0;
  std::vector<Transition> table_;
};

static void customers(int cans, const std::string &events) {
  auto machine = Vending::stocked(cans);
  int ignored = 0;
  for (char e : events)
    ignored += !machine->feed(e);
  machine->print();
  std::cout << ignored << " ignored\n";
}

int main() {
  customers(3, "cbccrb");
  customers(0, "cb");
}
