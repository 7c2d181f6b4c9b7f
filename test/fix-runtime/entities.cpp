// Components point back to their entity; other classes have members of that name.
// RUN: %same-output %t %s -- -std=c++17
#include <cstdio>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

class Entity;
class Component {
public:
  virtual ~Component() = default;
  std::shared_ptr<Entity> entity;
};
struct Position : Component {
  int x = 0, y = 0;
  void move(int dx);
};
struct Name : Component {
  std::string name = "nobody";
  std::string full() const;
};
/// Not a component: owns what it selects.
struct Selection {
  std::shared_ptr<Entity> entity;
  int count() const;
};

class Entity : public std::enable_shared_from_this<Entity> {
public:
  template <class C> C &add(const std::string &key) {
    auto component = std::make_shared<C>();
    component->entity = shared_from_this();
    components_.emplace(key, component);
    return *component;
  }
  template <class C> std::shared_ptr<C> get(const std::string &key) const {
    auto found = components_.find(key);
    return found == components_.end() ? nullptr : std::dynamic_pointer_cast<C>(found->second);
  }
  int size() const { return static_cast<int>(components_.size()); }

private:
  std::unordered_map<std::string, std::shared_ptr<Component>> components_;
};

void Position::move(int dx) {
  x += dx;
  if (auto name = entity->get<Name>("name"); name && entity->size() > 1)
    std::printf("%s moves to %d\n", name->name.c_str(), x);
}
std::string Name::full() const {
  return name + "/" + std::to_string(entity ? entity->size() : 0);
}
int Selection::count() const { return entity ? entity->size() : 0; }

int main() {
  auto hero = std::make_shared<Entity>();
  hero->add<Position>("position").x = 3;
  auto &name = hero->add<Name>("name");
  name.name = "hero";
  hero->get<Position>("position")->move(4);
  Selection selection{hero};
  std::printf("%s %d\n", name.full().c_str(), selection.count());
}
