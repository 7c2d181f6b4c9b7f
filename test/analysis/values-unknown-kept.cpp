// A number that nobody knows is the same each time it is read; a type's identity is known.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -I%S/Inputs -DLEAK | grep warning: | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++20 -I%S/Inputs | count 0

#include "cut-if.h"
#include <cstdlib>
#include <map>
#include <string>
#include <typeindex>

struct Named {
  explicit Named(int id) : id(id), name(std::to_string(id)) {}
  int id;
  double weight = std::atof("1");
  std::string name;
};
#define LOCALS                                                                 \
  Named a(std::rand()), b(std::rand());                                        \
  std::map<int, int> byId{{a.id, 1}};                                          \
  std::map<double, int> byWeight{{a.weight, 1}};                               \
  std::map<std::string, int> byName{{a.name, 1}};                              \
  std::map<std::type_index, int> byType;                                       \
  byType.emplace(typeid(Named), 1)
#define CUT_IF(N, C) RING_CUT_IF(N, , LOCALS, C)

#ifdef LEAK
CUT_IF(Other, a.id == b.id)
// CHECK-DAG: warning: 'Other::next' closes
CUT_IF(Id, byId.count(a.id) == 0)
// CHECK-DAG: warning: 'Id::next' closes
CUT_IF(Type, byType.count(typeid(Named)) == 0)
// CHECK-DAG: warning: 'Type::next' closes
CUT_IF(OtherType, byType.count(typeid(int)))
// CHECK-DAG: warning: 'OtherType::next' closes
#else
CUT_IF(Same, a.id == a.id)
CUT_IF(Id, byId.count(a.id))
CUT_IF(Weight, byWeight.count(a.weight))
CUT_IF(Name, byName.count(a.name))
CUT_IF(Type, byType.count(typeid(Named)))
CUT_IF(Erased, (byType.erase(typeid(Named)), byType.empty()))
#endif
