// boost::intrusive_ptr, made from a raw pointer; a chain of the same is silent.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

// REQUIRES: boost
#include <boost/intrusive_ptr.hpp>

struct Mesh;
struct Counted {
  int count = 0;
  virtual ~Counted() = default;
  friend void intrusive_ptr_add_ref(Counted *c) { ++c->count; }
  friend void intrusive_ptr_release(Counted *c) {
    if (--c->count == 0)
      delete c;
  }
};
struct Face : Counted {
  boost::intrusive_ptr<Mesh> mesh;
};
struct Mesh : Counted {
  boost::intrusive_ptr<Face> face;
};

int main() {
  boost::intrusive_ptr<Mesh> mesh(new Mesh);
  boost::intrusive_ptr<Mesh> other(new Mesh);
  mesh->face = new Face;
#ifdef LEAK
  mesh->face->mesh = mesh;
#else
  mesh->face->mesh = other;
#endif
}

// CHECK: family-boost-intrusive.cpp:[[#@LINE-6]]:{{[0-9]+}}: warning: 'Face::mesh' closes a strong reference cycle: 'Face::mesh' and 'Mesh::face' keep each other alive [refcycle-strong-cycle]
// CHECK: family-boost-intrusive.cpp:[[#@LINE-7]]:{{[0-9]+}}: note: 'Face::mesh' keeps 'Mesh' alive; stored here
// CHECK: family-boost-intrusive.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'Mesh::face' keeps 'Face' alive; stored here
// CHECK: family-boost-intrusive.cpp:[[#@LINE-20]]:{{[0-9]+}}: note: make 'Face::mesh' a raw pointer:
// CHECK: note: 'boost::intrusive_ptr' has no weak counterpart: a raw pointer is safe only where 'Face' lives no longer than 'Mesh'
// CHECK: note: else reset 'Face::mesh' in a function that the ring's user calls
