// A counted pointer nobody told us of, known by its shape: copies add a reference, the destructor drops one.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

template <typename T> class Handle {
public:
  Handle(T *p = nullptr) : p(p) { retain(); }
  Handle(const Handle &o) : p(o.p) { retain(); }
  Handle &operator=(const Handle &o) {
    Handle copy(o);
    T *q = p;
    p = copy.p;
    copy.p = q;
    return *this;
  }
  ~Handle() {
    if (p)
      p->release();
  }
  T *operator->() const { return p; }

private:
  void retain() {
    if (p)
      p->addRef();
  }
  T *p;
};
struct Object {
  virtual ~Object() = default;
  void addRef() { ++references; }
  void release() {
    if (--references == 0)
      delete this;
  }
  int references = 0;
};

struct Surface;
struct Brush : Object {
  Handle<Surface> target;
};
struct Surface : Object {
  Handle<Brush> brush;
};

int main() {
  Handle<Surface> surface(new Surface);
  Handle<Surface> other(new Surface);
  Handle<Brush> brush(new Brush);
  surface->brush = brush;
#ifdef LEAK
  brush->target = surface;
#else
  brush->target = other;
#endif
}

// CHECK: family-by-shape.cpp:[[#@LINE-6]]:{{[0-9]+}}: warning: 'Brush::target' closes a strong reference cycle: 'Brush::target' and 'Surface::brush' keep each other alive [refcycle-strong-cycle]
// CHECK: family-by-shape.cpp:[[#@LINE-7]]:{{[0-9]+}}: note: 'Brush::target' keeps 'Surface' alive; stored here
// CHECK: family-by-shape.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'Surface::brush' keeps 'Brush' alive; stored here
// CHECK: family-by-shape.cpp:[[#@LINE-21]]:{{[0-9]+}}: note: make 'Brush::target' a raw pointer:
// CHECK: note: 'Handle' has no weak counterpart: a raw pointer is safe only where 'Brush' lives no longer than 'Surface'
// CHECK: note: else reset 'Brush::target' in a function that the ring's user calls
