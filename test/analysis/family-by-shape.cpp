// A counted pointer nobody told us of, known by its shape: copies add a reference, the destructor drops one.
// RUN: %refcycle scan -q %s -- -std=c++17 -I%S/Inputs | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -I%S/Inputs -DLEAK | FileCheck %s

#include "counted.h"

struct Surface;
struct Brush : Counted {
  Handle<Surface> target;
};
struct Surface : Counted {
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
