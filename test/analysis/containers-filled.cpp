// Containers that are filled at once: by constructors, also inherited ones, and by assign,
// resize and insert.
// RUN: %refcycle scan -q %s -- -std=c++17 -I%S/Inputs | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -I%S/Inputs -DLEAK | grep warning: | FileCheck %s --implicit-check-not warning:

#include "cut-if.h"
#include <map>
#include <vector>
struct V : std::vector<int> { using std::vector<int>::vector; };
struct M : std::map<int, int> { using std::map<int, int>::map; };
#define LOCALS                                                                 \
  std::vector<int> from { 4, 5 }
#define CUT_IF(N, ...) RING_CUT_IF(N, , LOCALS, (__VA_ARGS__))

#ifdef LEAK
CUT_IF(Count, V(3).size() == 2)
// CHECK-DAG: warning: 'Count::next' closes
CUT_IF(Copies, V(3, 7)[2] == 0)
// CHECK-DAG: warning: 'Copies::next' closes
CUT_IF(Listed, V{3, 7}.size() == 3)
// CHECK-DAG: warning: 'Listed::next' closes
CUT_IF(Grown, (from.resize(4, 9), from[3] == 0))
// CHECK-DAG: warning: 'Grown::next' closes
CUT_IF(Part, V(from.begin(), from.begin() + 1).size() == 2)
// CHECK-DAG: warning: 'Part::next' closes
CUT_IF(Wrong, (from.resize(1 - 2), from.size() == 1))
// CHECK-DAG: warning: 'Wrong::next' closes

// The second of two elements is stored to.
// CHECK-DAG: warning: 'Box::all' closes
struct Box {
  std::vector<std::shared_ptr<Box>> all = std::vector<std::shared_ptr<Box>>(2, nullptr);
};
void fill() {
  auto b = std::make_shared<Box>();
  b->all[1] = b;
}
#else
CUT_IF(Count, V(3).size() == 3)
CUT_IF(Copies, V(3, 7).size() == 3 && V(3, 7)[2] == 7)
CUT_IF(Listed, (V{1, 2}.size() == 2 && V{1, 2}[1] == 2))
CUT_IF(Range, V(from.begin(), from.end())[1] == 5)
CUT_IF(Keys, (M{{1, 2}, {3, 4}}.count(3)))
CUT_IF(OtherKey, !(M{{1, 2}, {3, 4}}.count(5)))
CUT_IF(Empty, V().empty() && M().empty())
CUT_IF(OfInts, std::vector<int>(3, 7).size() == 3)
CUT_IF(Part, V(from.begin() + 1, from.end()).size() == 1)
CUT_IF(PartOfTwo, V(from.begin() + 1, from.end())[0] == 5)
CUT_IF(AssignedPart, (from.assign({1, 2, 3}), V(from.begin(), from.begin() + 2).size() == 2))
CUT_IF(Inserted, (from.insert(from.begin(), 2, 9), from.size() == 4 && from[1] == 9))
CUT_IF(Assigned, (from.assign(3, 9), from.size() == 3))
CUT_IF(Grown, (from.resize(4, 9), from[3] == 9 && from[0] == 4))
CUT_IF(Shrunk, (from.resize(1, 9), from.size() == 1))
#endif
