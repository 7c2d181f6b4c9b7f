#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <string>

class Keyboard {
public:
  using Action = std::function<void(int)>;
  void bind(char key, Action a) { actions_[key] = std::move(a); }
  bool press(char key, int times) const {
    auto it = actions_.find(key);
    if (it == actions_.end())
      return false;
    it->second(times);
    return true;
  }

private:
  std::map<char, Action> actions_;
};

class Ship : public std::enable_shared_from_this<Ship> {
public:
  Ship() : keys_(std::make_shared<Keyboard>()) {}

  void install() {
    using namespace std::placeholders;
    keys_->bind('a', std::bind(&Ship::move, this, -1, _1));
    keys_->bind('d', std::bind(&Ship::move, std::ref(*this), 1, _1));
    keys_->bind('f', std::bind_front(&Ship::fireWeak, weak_from_this()));
    keys_->bind('n', std::bind_front(&Ship::announce, name_));
    keys_->bind('x', std::bind_front(&Ship::scrap, this, static_cast<int>(shared_from_this().use_count())));
  }

  std::shared_ptr<Keyboard> keys() const { return keys_; }
  int at() const { return at_; }

private:
  void move(int direction, int times) { at_ += direction * times; }
  void scrap(int owners, int) { std::cout << (owners > 0 ? "scrapped\n" : "never\n"); }
  static void fireWeak(const std::weak_ptr<Ship> &ship, int times) {
    if (auto s = ship.lock())
      std::cout << "fire " << times << " from " << s->at_ << '\n';
    else
      std::cout << "no ship\n";
  }
  static void announce(const std::string &name, int) { std::cout << "this is " << name << '\n'; }

  std::string name_ = "Minnow";
  int at_ = 0;
  std::shared_ptr<Keyboard> keys_;
};

static int play() {
  std::shared_ptr<Keyboard> keys;
  int at = 0;
  {
    auto ship = std::make_shared<Ship>();
    ship->install();
    keys = ship->keys();
    keys->press('d', 5);
    keys->press('a', 2);
    keys->press('f', 3);
    keys->press('x', 1);
    std::cout << keys->press('?', 1) << '\n';
    at = ship->at();
  }
  keys->press('n', 1);
  keys->press('f', 1);
  return at;
}

int main() { std::cout << play() << '\n'; }
