// static_, dynamic_ and const_pointer_cast keep the object.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Base {
  virtual ~Base() = default;
};
struct Owner : Base {
  std::shared_ptr<Base> viaStatic, viaDynamic;
  std::shared_ptr<const Base> viaConst;
};
struct S : Base {
  std::shared_ptr<Owner> owner;
};
struct D : Base {
  std::shared_ptr<Owner> owner;
};
struct K : Base {
  std::shared_ptr<Owner> owner;
};

int main() {
  auto one = std::make_shared<Owner>();
  one->viaStatic = std::make_shared<S>();
  std::static_pointer_cast<S>(one->viaStatic)->owner = one;

  auto two = std::make_shared<Owner>();
  two->viaDynamic = std::make_shared<D>();
  if (auto d = std::dynamic_pointer_cast<D>(two->viaDynamic))
    d->owner = two;

  auto three = std::make_shared<Owner>();
  auto k = std::make_shared<K>();
  three->viaConst = k;
  std::shared_ptr<const Owner> frozen = three;
  k->owner = std::const_pointer_cast<Owner>(frozen);
}

// CHECK: edge-pointer-cast.cpp:[[#@LINE-14]]:{{[0-9]+}}: warning: 'S::owner' closes a strong reference cycle: 'S::owner' and 'Owner::viaStatic' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-pointer-cast.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: 'S::owner' keeps 'Owner' alive; stored here
// CHECK: edge-pointer-cast.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: 'Owner::viaStatic' keeps 'S' alive; stored here
// CHECK: edge-pointer-cast.cpp:[[#@LINE-29]]:{{[0-9]+}}: note: make 'S::owner' weak:
// CHECK: edge-pointer-cast.cpp:[[#@LINE-13]]:{{[0-9]+}}: warning: 'D::owner' closes a strong reference cycle: 'D::owner' and 'Owner::viaDynamic' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-pointer-cast.cpp:[[#@LINE-14]]:{{[0-9]+}}: note: 'D::owner' keeps 'Owner' alive; stored here
// CHECK: edge-pointer-cast.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: 'Owner::viaDynamic' keeps 'D' alive; stored here
// CHECK: edge-pointer-cast.cpp:[[#@LINE-30]]:{{[0-9]+}}: note: make 'D::owner' weak:
// CHECK: edge-pointer-cast.cpp:[[#@LINE-11]]:{{[0-9]+}}: warning: 'K::owner' closes a strong reference cycle: 'K::owner' and 'Owner::viaConst' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-pointer-cast.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: 'K::owner' keeps 'Owner' alive; stored here
// CHECK: edge-pointer-cast.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: 'Owner::viaConst' keeps 'K' alive; stored here
// CHECK: edge-pointer-cast.cpp:[[#@LINE-31]]:{{[0-9]+}}: note: make 'K::owner' weak:
