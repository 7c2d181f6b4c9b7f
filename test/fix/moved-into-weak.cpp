// A move into a strong pointer leaves its source empty, and so it stays, where somebody can see it.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --strict-whitespace --match-full-lines < %t.cpp

#include <memory>
#include <utility>
#include <vector>
struct House {
  std::vector<std::shared_ptr<class Door>> doors;
};
class Door {
public:
  void sink(std::shared_ptr<House> h) { house_ = std::move(h); }
  void take(std::shared_ptr<House> &h) { house_ = std::move(h); }
  bool seen(std::shared_ptr<House> h) {
    house_ = std::move(h);
    return h == nullptr;
  }
//      CHECK:  void sink(std::shared_ptr<House> h) { house_ = std::move(h); }
// CHECK-NEXT:  void take(std::shared_ptr<House> &h) { house_ = std::exchange(h, nullptr); }
//      CHECK:    house_ = std::exchange(h, nullptr);

private:
  std::shared_ptr<House> house_;
};
int main() {
  auto house = std::make_shared<House>();
  auto door = std::make_shared<Door>();
  house->doors.push_back(door);
  auto copy = house;
  door->sink(house);
  door->take(copy);
  return copy == nullptr && door->seen(house) ? 0 : 1;
}
