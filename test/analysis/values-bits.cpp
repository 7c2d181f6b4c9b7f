// Flags that are taken away with `& ~`, and shifted.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -I%S/Inputs -DLEAK | grep warning: | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++20 -I%S/Inputs | count 0

#include "cut-if.h"

enum Flag : unsigned { One = 1, Two = 2, Four = 4 };
#define CUT_IF(N, C) RING_CUT_IF(N, , unsigned f = 3; int i = 6; int by = 2, C)

#ifdef LEAK
CUT_IF(Left, ((f &= ~2u), f == 3))
// CHECK-DAG: warning: 'Left::next' closes
CUT_IF(Shifted, 1 << by == 2)
// CHECK-DAG: warning: 'Shifted::next' closes
#else
CUT_IF(Taken, ((f &= ~2u), f == 1))
CUT_IF(Flags, (f & ~Two) == One)
CUT_IF(Signed, (i & ~4) == 2)
CUT_IF(Complement, ~i == -7)
CUT_IF(Up, 1 << by == Four)
CUT_IF(Down, ((i >>= 1), i == 3))
#endif
