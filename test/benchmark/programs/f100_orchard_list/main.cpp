#include <iostream>
#include <list>
#include <memory>
#include <string>

class Orchard;

class Tree {
public:
  Tree(std::string variety, int age) : variety_(std::move(variety)), age_(age) {}
  void plantIn(std::shared_ptr<Orchard> orchard) { orchard_ = std::move(orchard); }
  const std::string &variety() const { return variety_; }
  int expectedYield() const;

private:
  std::string variety_;
  int age_;
  std::shared_ptr<Orchard> orchard_;
};

class Orchard : public std::enable_shared_from_this<Orchard> {
public:
  explicit Orchard(int rainfall) : rainfall_(rainfall) {}

  void plant(const std::string &variety, int age) {
    auto &tree = trees_.emplace_back(std::make_shared<Tree>(variety, age));
    tree->plantIn(shared_from_this());
  }

  int rainfall() const { return rainfall_; }

  int harvest() const {
    int total = 0;
    for (const auto &tree : trees_) {
      const int kilos = tree->expectedYield();
      std::cout << tree->variety() << ": " << kilos << " kg\n";
      total += kilos;
    }
    return total;
  }

private:
  int rainfall_;
  std::list<std::shared_ptr<Tree>> trees_;
};

int Tree::expectedYield() const {
  if (!orchard_ || age_ < 3)
    return 0;
  return age_ * orchard_->rainfall() / 100;
}

static void season(int rainfall) {
  auto orchard = std::make_shared<Orchard>(rainfall);
  orchard->plant("Boskoop", 12);
  orchard->plant("Elstar", 7);
  orchard->plant("Topaz", 1);
  std::cout << "total " << orchard->harvest() << " kg\n";
}

int main() {
  season(820);
  season(450);
}
