// A pointer in a tuple, and in an optional one, becomes weak.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <cstdio>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>
struct Room;
struct Door {
  std::tuple<std::shared_ptr<Room>, int, char> to;
  // CHECK:        std::tuple<std::weak_ptr<Room>, int, char> to;
  std::optional<std::tuple<int, std::shared_ptr<Room>>> last;
  // CHECK:        std::optional<std::tuple<int, std::weak_ptr<Room>>> last;
  int number() const;
};
struct Room {
  std::vector<std::shared_ptr<Door>> doors;
  int n = 3;
};
int Door::number() const {
  if (!std::get<0>(to))
    // CHECK: if (!std::get<0>(to).lock())
    return 0;
  auto [room, a, b] = to;
  return std::get<0>(to)->n + a + b + (room ? room->n : 0);
  // CHECK: return std::get<0>(to).lock()->n + a + b + (room.lock() ? room.lock()->n : 0);
}
int main() {
  auto r = std::make_shared<Room>();
  auto d = std::make_shared<Door>();
  d->to = std::make_tuple(r, 2, 'y');
  std::get<0>(d->to) = r;
  d->last = std::tuple(1, r);
  r->doors.push_back(d);
  std::printf("%d %d\n", d->number(), std::get<1>(*d->last)->n);
  // CHECK: std::printf("%d %d\n", d->number(), std::get<1>(*d->last).lock()->n);
}
