// make_shared, allocate_shared, make_unique and new call the constructor that stores.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Hub;
struct Made {
  explicit Made(const std::shared_ptr<Hub> &h) : hub(h) {}
  std::shared_ptr<Hub> hub;
};
struct Allocated {
  Allocated(int, std::shared_ptr<Hub> h) : hub(std::move(h)) {}
  std::shared_ptr<Hub> hub;
};
struct Sole {
  explicit Sole(std::shared_ptr<Hub> h) : hub{h} {}
  std::shared_ptr<Hub> hub;
};
struct Fresh {
  explicit Fresh(std::shared_ptr<Hub> &h) { hub = h; }
  std::shared_ptr<Hub> hub;
};
struct Hub {
  std::shared_ptr<Made> made;
  std::shared_ptr<Allocated> allocated;
  std::unique_ptr<Sole> sole;
  std::shared_ptr<Fresh> fresh;
};

int main() {
  auto a = std::make_shared<Hub>();
  a->made = std::make_shared<Made>(a);
  auto b = std::make_shared<Hub>();
  b->allocated =
      std::allocate_shared<Allocated>(std::allocator<Allocated>(), 1, b);
  auto c = std::make_shared<Hub>();
  c->sole = std::make_unique<Sole>(c);
  auto d = std::make_shared<Hub>();
  d->fresh = std::shared_ptr<Fresh>(new Fresh(d));
}

// CHECK: store-constructor-forwarded.cpp:[[#@LINE-34]]:{{[0-9]+}}: warning: 'Made::hub' closes a strong reference cycle: 'Made::hub' and 'Hub::made' keep each other alive [refcycle-strong-cycle]
// CHECK: store-constructor-forwarded.cpp:[[#@LINE-35]]:{{[0-9]+}}: note: 'Made::hub' keeps 'Hub' alive; stored here
// CHECK: store-constructor-forwarded.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: 'Hub::made' keeps 'Made' alive; stored here
// CHECK: store-constructor-forwarded.cpp:[[#@LINE-36]]:{{[0-9]+}}: note: make 'Made::hub' weak:
// CHECK: store-constructor-forwarded.cpp:[[#@LINE-34]]:{{[0-9]+}}: warning: 'Allocated::hub' closes a strong reference cycle: 'Allocated::hub' and 'Hub::allocated' keep each other alive [refcycle-strong-cycle]
// CHECK: store-constructor-forwarded.cpp:[[#@LINE-35]]:{{[0-9]+}}: note: 'Allocated::hub' keeps 'Hub' alive; stored here
// CHECK: store-constructor-forwarded.cpp:[[#@LINE-14]]:{{[0-9]+}}: note: 'Hub::allocated' keeps 'Allocated' alive; stored here
// CHECK: store-constructor-forwarded.cpp:[[#@LINE-36]]:{{[0-9]+}}: note: make 'Allocated::hub' weak:
// CHECK: store-constructor-forwarded.cpp:[[#@LINE-34]]:{{[0-9]+}}: warning: 'Sole::hub' closes a strong reference cycle: 'Sole::hub' and 'Hub::sole' keep each other alive [refcycle-strong-cycle]
// CHECK: store-constructor-forwarded.cpp:[[#@LINE-35]]:{{[0-9]+}}: note: 'Sole::hub' keeps 'Hub' alive; stored here
// CHECK: store-constructor-forwarded.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: 'Hub::sole' keeps 'Sole' alive; stored here
// CHECK: store-constructor-forwarded.cpp:[[#@LINE-36]]:{{[0-9]+}}: note: make 'Sole::hub' weak:
// CHECK: store-constructor-forwarded.cpp:[[#@LINE-34]]:{{[0-9]+}}: warning: 'Fresh::hub' closes a strong reference cycle: 'Fresh::hub' and 'Hub::fresh' keep each other alive [refcycle-strong-cycle]
// CHECK: store-constructor-forwarded.cpp:[[#@LINE-35]]:{{[0-9]+}}: note: 'Fresh::hub' keeps 'Hub' alive; stored here
// CHECK: store-constructor-forwarded.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: 'Hub::fresh' keeps 'Fresh' alive; stored here
// CHECK: store-constructor-forwarded.cpp:[[#@LINE-36]]:{{[0-9]+}}: note: make 'Fresh::hub' weak:
