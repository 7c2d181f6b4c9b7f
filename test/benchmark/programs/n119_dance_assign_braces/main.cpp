#include <iostream>
#include <memory>
#include <string>
#include <vector>

struct Dancer {
  explicit Dancer(std::string n) : name(std::move(n)) {}
  std::string name;
  std::shared_ptr<Dancer> partner;
  int turns = 0;
};

class Floor {
public:
  void enter(const std::string &name) { dancers_.push_back(std::make_shared<Dancer>(name)); }

  void pairUp(std::size_t shift) {
    const std::size_t half = dancers_.size() / 2;
    for (std::size_t i = 0; i < half; ++i) {
      auto &a = dancers_[i];
      auto &b = dancers_[half + (i + shift) % half];
      a->partner = b;
      b->partner = a;
    }
  }

  void dance() {
    for (auto &d : dancers_) {
      ++d->turns;
      if (d->name < d->partner->name)
        std::cout << d->name << '+' << d->partner->name << ' ';
    }
    std::cout << '\n';
    for (auto &d : dancers_)
      d->partner = {};
  }

  int turns() const {
    int n = 0;
    for (const auto &d : dancers_)
      n += d->turns;
    return n;
  }

private:
  std::vector<std::shared_ptr<Dancer>> dancers_;
};

static int evening(std::size_t songs) {
  Floor floor;
  for (const char *n : {"Ada", "Ben", "Cy", "Dot", "Eli", "Flo"})
    floor.enter(n);
  for (std::size_t s = 0; s < songs; ++s) {
    floor.pairUp(s);
    floor.dance();
  }
  return floor.turns();
}

int main() { std::cout << evening(3) << '\n'; }
