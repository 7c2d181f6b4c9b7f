// The alternative that closed the ring is overwritten.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <memory>
#include <string>
#include <variant>

struct Door;
struct Key {
  std::shared_ptr<Door> door;
};
struct Door {
  std::variant<std::string, std::shared_ptr<Key>> lock;
};

int main() {
  auto door = std::make_shared<Door>();
  auto key = std::make_shared<Key>();
  key->door = door;
  door->lock = key;
#ifndef LEAK
  door->lock = std::string("broken");
#endif
}

// CHECK: silence-variant-overwritten.cpp:[[#@LINE-7]]:{{[0-9]+}}: warning: 'Key::door' closes a strong reference cycle: 'Key::door' and 'Door::lock' keep each other alive [refcycle-strong-cycle]
// CHECK: silence-variant-overwritten.cpp:[[#@LINE-8]]:{{[0-9]+}}: note: 'Key::door' keeps 'Door' alive; stored here
// CHECK: silence-variant-overwritten.cpp:[[#@LINE-8]]:{{[0-9]+}}: note: 'Door::lock' keeps 'Key' alive; stored here
// CHECK: silence-variant-overwritten.cpp:[[#@LINE-19]]:{{[0-9]+}}: note: make 'Key::door' weak:
