// Raw pointers and references taken from an owner are the same object.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <vector>

struct House;
struct Room {
  std::shared_ptr<House> house;
};
struct House {
  std::vector<std::shared_ptr<Room>> rooms;
  std::shared_ptr<Room> hall, cellar;
};

int main() {
  auto a = std::make_shared<House>();
  Room *raw = (a->hall = std::make_shared<Room>()).get();
  raw->house = a;

  auto b = std::make_shared<House>();
  b->cellar = std::make_shared<Room>();
  Room &room = *b->cellar;
  room.house = b;

  auto c = std::make_shared<House>();
  auto &rooms = c->rooms;
  rooms.push_back(std::make_shared<Room>());
  const std::shared_ptr<Room> &first = rooms.front();
  first->house = c;
}

// CHECK: edge-raw-and-reference.cpp:[[#@LINE-14]]:{{[0-9]+}}: warning: 'Room::house' closes a strong reference cycle: 'Room::house' and 'House::hall' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-raw-and-reference.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: 'Room::house' keeps 'House' alive; stored here
// CHECK: edge-raw-and-reference.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: 'House::hall' keeps 'Room' alive; stored here
// CHECK: edge-raw-and-reference.cpp:[[#@LINE-27]]:{{[0-9]+}}: note: make 'Room::house' weak:
// CHECK: edge-raw-and-reference.cpp:[[#@LINE-13]]:{{[0-9]+}}: warning: 'Room::house' closes a strong reference cycle: 'Room::house' and 'House::cellar' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-raw-and-reference.cpp:[[#@LINE-14]]:{{[0-9]+}}: note: 'Room::house' keeps 'House' alive; stored here
// CHECK: edge-raw-and-reference.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: 'House::cellar' keeps 'Room' alive; stored here
// CHECK: edge-raw-and-reference.cpp:[[#@LINE-31]]:{{[0-9]+}}: note: make 'Room::house' weak:
// CHECK: edge-raw-and-reference.cpp:[[#@LINE-11]]:{{[0-9]+}}: warning: 'Room::house' closes a strong reference cycle: 'Room::house' and 'House::rooms' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-raw-and-reference.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: 'Room::house' keeps 'House' alive; stored here
// CHECK: edge-raw-and-reference.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: 'House::rooms' keeps 'Room' alive; stored here
// CHECK: edge-raw-and-reference.cpp:[[#@LINE-35]]:{{[0-9]+}}: note: make 'Room::house' weak:
