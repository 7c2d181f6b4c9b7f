#include "units.h"

namespace {

class Mounted : public Unit {
public:
  Mounted(std::shared_ptr<Unit> rider, int level) : Unit("mounted " + rider->kind(), level), rider_(std::move(rider)) {}
  int attack() const override { return rider_->attack() + 2 * Unit::attack(); }

private:
  std::shared_ptr<Unit> rider_;
};

} // namespace

Registry &Registry::instance() {
  static Registry registry;
  return registry;
}

void Registry::addCopyOf(const std::shared_ptr<Unit> &prototype) {
  add(prototype->kind(), [prototype](int level) {
    return std::make_shared<Unit>(prototype->kind(), prototype->attack() + level);
  });
  add("mounted", [prototype](int level) { return std::make_shared<Mounted>(prototype, level); });
}

std::shared_ptr<Unit> Registry::create(const std::string &kind, int level) const {
  auto it = creators_.find(kind);
  return it == creators_.end() ? nullptr : it->second(level);
}
