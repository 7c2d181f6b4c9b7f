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
  void several();
  void twice();
  void inside(bool loud);
  void repeated();
  int mixed();
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
void Guest::several() {
  room_->ring();
  std::puts("rang");
  print(room_->bells);
  // CHECK: void Guest::several() {
  // CHECK-NEXT: auto room = room_.lock();
  // CHECK-NEXT: if (room) room->ring();
  // CHECK-NEXT: std::puts("rang");
  // CHECK-NEXT: if (room) print(room->bells);
}
void Guest::twice() {
  room_->bells = room_->bells + 1;
  // CHECK: if (auto room = room_.lock()) room->bells = room->bells + 1;
}
void Guest::inside(bool loud) {
  if (loud)
    room_->ring();
  // CHECK: if (loud)
  // CHECK-NEXT: if (auto room = room_.lock()) room->ring();
}
void Guest::repeated() {
  for (int i = 0; i < 2; ++i)
    room_->ring();
  room_->ring();
  // CHECK: void Guest::repeated() {
  // CHECK-NEXT: auto room = room_.lock();
  // CHECK-NEXT: for (int i = 0; i < 2; ++i)
  // CHECK-NEXT: if (room) room->ring();
  // CHECK-NEXT: if (room) room->ring();
}
int Guest::mixed() {
  room_->ring();
  if (room_->bells > 100) room_->bells = 0;
  else room_->ring();
  return room_->bells;
  // CHECK: int Guest::mixed() {
  // CHECK-NEXT: auto room = room_.lock();
  // CHECK-NEXT: if (room) room->ring();
  // CHECK-NEXT: if (room->bells > 100) room->bells = 0;
  // CHECK-NEXT: else if (room) room->ring();
  // CHECK-NEXT: return room->bells;
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
  guest->several();
  guest->twice();
  guest->inside(true);
  guest->repeated();
  std::printf("%d\n", guest->mixed());
  std::printf("%d\n", guest->value());
}
