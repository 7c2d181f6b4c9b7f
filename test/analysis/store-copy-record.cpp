// Copying a value class copies its counted pointers.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Owner;
struct Settings {
  std::shared_ptr<Owner> owner;
  int level = 0;
};
struct Owner {
  Settings settings;
};

int main() {
  auto owner = std::make_shared<Owner>();
  Settings settings;
  settings.owner = owner;
  owner->settings = settings;
}

// CHECK: store-copy-record.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: 'Settings::owner' closes a strong reference cycle: 'Settings::owner' and 'Owner::settings' keep each other alive [refcycle-strong-cycle]
// CHECK: store-copy-record.cpp:[[#@LINE-4]]:{{[0-9]+}}: note: 'Settings::owner' keeps 'Owner' alive; stored here
// CHECK: store-copy-record.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: 'Owner::settings' keeps 'Settings' alive; declared here
// CHECK: store-copy-record.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: make 'Settings::owner' weak:
