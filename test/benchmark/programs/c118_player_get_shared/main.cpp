#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <unordered_map>

class Actor : public std::enable_shared_from_this<Actor> {
public:
  virtual ~Actor() = default;

protected:
  template <class T> std::shared_ptr<T> get_shared() { return std::static_pointer_cast<T>(shared_from_this()); }
};

class Player : public Actor {
public:
  explicit Player(int mana) : mana_(mana) {}

  std::shared_ptr<Player> handle() { return get_shared<Player>(); }

  void learn(const std::string &skill, int cost, int damage) {
    auto me = handle();
    skills_[skill] = [me, cost, damage](int level) {
      if (me->mana_ < cost)
        return 0;
      me->mana_ -= cost;
      return damage * level;
    };
  }

  int cast(const std::string &skill, int level) {
    auto it = skills_.find(skill);
    return it == skills_.end() ? -1 : it->second(level);
  }
  int mana() const { return mana_; }

private:
  int mana_;
  std::unordered_map<std::string, std::function<int(int)>> skills_;
};

static void duel(int mana) {
  auto mage = std::make_shared<Player>(mana);
  mage->learn("spark", 5, 3);
  mage->learn("nova", 30, 20);
  for (const char *skill : {"spark", "nova", "nova", "heal"})
    std::cout << skill << " " << mage->cast(skill, 2) << "\n";
  std::cout << mage->mana() << " mana left\n";
}

int main() {
  duel(40);
  duel(70);
}
