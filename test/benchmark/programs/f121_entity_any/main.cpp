#include <any>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

class Entity {
public:
  explicit Entity(std::string tag) : tag_(std::move(tag)) {}

  template <class T> void put(const std::string &key, T value) { properties_[key] = std::move(value); }
  template <class T> const T *get(const std::string &key) const {
    auto it = properties_.find(key);
    return it == properties_.end() ? nullptr : std::any_cast<T>(&it->second);
  }
  const std::string &tag() const { return tag_; }

private:
  std::string tag_;
  std::map<std::string, std::any> properties_;
};

class Inventory {
public:
  Inventory(std::shared_ptr<Entity> carrier, int slots) : carrier_(std::move(carrier)), slots_(slots) {}

  bool take(const std::string &item) {
    const int *bonus = carrier_->get<int>("strength");
    if (static_cast<int>(items_.size()) >= slots_ + (bonus ? *bonus : 0))
      return false;
    items_.push_back(item);
    return true;
  }
  std::size_t size() const { return items_.size(); }

private:
  std::shared_ptr<Entity> carrier_;
  int slots_;
  std::vector<std::string> items_;
};

static void spawn(const std::string &tag, int strength) {
  auto hero = std::make_shared<Entity>(tag);
  auto bag = std::make_shared<Inventory>(hero, 1);
  hero->put("strength", strength);
  hero->put("home", std::string("Anvil"));
  hero->put("bag", bag);
  for (const char *item : {"rope", "lamp", "shield"})
    std::cout << item << (bag->take(item) ? " taken" : " too heavy") << "\n";
  std::cout << hero->tag() << " of " << *hero->get<std::string>("home") << " carries " << bag->size() << "\n";
}

int main() {
  spawn("ranger", 1);
  spawn("smith", 4);
}
