#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>

class Berth;

class Ship {
public:
  Ship(std::string name, int length) : name_(std::move(name)), length_(length) {}

  std::shared_ptr<Berth> assign(std::shared_ptr<Berth> berth) { return std::exchange(berth_, std::move(berth)); }
  const std::string &name() const { return name_; }
  int length() const { return length_; }
  int dues() const;

private:
  std::string name_;
  int length_;
  std::shared_ptr<Berth> berth_;
};

class Berth {
public:
  Berth(int number, int rate) : number_(number), rate_(rate) {}

  bool moor(const std::shared_ptr<Ship> &ship) {
    if (moored_)
      return false;
    moored_ = ship;
    return true;
  }
  bool taken() const { return moored_.has_value(); }
  int rate() const { return rate_; }
  void print() const {
    std::cout << "berth " << number_ << ": " << (moored_ ? (*moored_)->name() : "free") << "\n";
  }

private:
  int number_;
  int rate_;
  std::optional<std::shared_ptr<Ship>> moored_;
};

int Ship::dues() const { return berth_ ? length_ * berth_->rate() : 0; }

static void tide() {
  auto quay = std::make_shared<Berth>(4, 3);
  auto pier = std::make_shared<Berth>(5, 2);
  auto cog = std::make_shared<Ship>("Hansa", 24);
  auto brig = std::make_shared<Ship>("Niobe", 31);
  for (const auto &ship : {cog, brig})
    if (quay->moor(ship))
      std::cout << ship->name() << (ship->assign(quay) ? " shifted" : " moored") << "\n";
  quay->print();
  pier->print();
  std::cout << cog->dues() << " " << brig->dues() << "\n";
}

int main() {
  tide();
  return 0;
}
