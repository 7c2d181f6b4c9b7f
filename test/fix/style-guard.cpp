// --fix-style=guard: what nothing guards, does nothing where the object is gone.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply --fix-style=guard %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <cstdio>
#include <memory>
#include <vector>

struct Room;
struct Guest {
  std::shared_ptr<Room> room_;
  // CHECK: std::weak_ptr<Room> room_;
  void call();
  void clash(int room);
  void argument();
  void guarded();
  int value() const;
};
struct Room {
  std::vector<std::shared_ptr<Guest>> guests;
  int bells = 0;
  void ring() { ++bells; }
};
void print(int n) { std::printf("%d\n", n); }
void Guest::call() {
  room_->ring();
  // CHECK: if (auto room = room_.lock()) room->ring();
}
void Guest::clash(int room) {
  room_->bells = room;
  // CHECK: if (auto strongRoom = room_.lock()) strongRoom->bells = room;
}
void Guest::argument() {
  print(room_->bells);
  // CHECK: if (auto room = room_.lock()) print(room->bells);
}
void Guest::guarded() {
  if (room_)
    room_->ring();
  // CHECK: if (auto room = room_.lock())
  // CHECK-NEXT: room->ring();
}
int Guest::value() const {
  return room_->bells;
  // CHECK: return room_.lock()->bells;
}
int main() {
  auto room = std::make_shared<Room>();
  room->guests.push_back(std::make_shared<Guest>());
  auto guest = room->guests[0];
  guest->room_ = room;
  guest->call();
  guest->clash(3);
  guest->argument();
  guest->guarded();
  std::printf("%d\n", guest->value());
}
