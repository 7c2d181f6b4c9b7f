// emplace_back and emplace construct the element in place, by its constructor.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

#include <map>
#include <memory>
#include <vector>

struct Entry {
  explicit Entry(std::shared_ptr<Entry> n) : next(n) {}
  std::shared_ptr<Entry> next;
};
struct Table {
  std::vector<Entry> values;
  std::vector<std::shared_ptr<Entry>> pointers;
  std::map<int, std::shared_ptr<Entry>> keyed;
};

void fill(Table &t, std::shared_ptr<Entry> e) {
  t.values.emplace_back(e);
  t.pointers.emplace_back(e);
  t.keyed.emplace(1, e);
}

// CHECK: record Table{{ +}}@emplace.cpp:[[#@LINE-12]]:8
// CHECK-NEXT: values: sequence<Entry>{{ +}}@emplace.cpp:[[#@LINE-12]]:22
// CHECK-NEXT: pointers: sequence<strong<Entry>>{{ +}}@emplace.cpp:[[#@LINE-12]]:39
// CHECK-NEXT: keyed: map<scalar, strong<Entry>>{{ +}}@emplace.cpp:[[#@LINE-12]]:41

// CHECK-LABEL: static function fill(t: &raw<Table>, e: strong<Entry>) -> opaque
// CHECK: [[R3:%[0-9]+]] = field {{%[0-9]+}} Table::values : sequence<Entry>
// CHECK: [[R4:%[0-9]+]] = var e : strong<Entry>
// CHECK: [[R5:%[0-9]+]] = new : Entry{{ +}}@emplace.cpp:[[#@LINE-13]]:3
// CHECK: [[R6:%[0-9]+]] = load [[R4]] : strong<Entry>
// CHECK: call [[R5]] Entry::Entry([[R6]]){{ +}}@emplace.cpp:[[#@LINE-15]]:3
// CHECK: library [[R3]] append([[R5]]) : Entry{{ +}}@emplace.cpp:[[#@LINE-16]]:3
// CHECK: [[R12:%[0-9]+]] = field {{%[0-9]+}} Table::pointers : sequence<strong<Entry>>
// CHECK: [[R13:%[0-9]+]] = var e : strong<Entry>
// CHECK: [[R14:%[0-9]+]] = load [[R13]] : strong<Entry>
// CHECK: library [[R12]] append([[R14]]) : strong<Entry>{{ +}}@emplace.cpp:[[#@LINE-19]]:3
// CHECK: [[R19:%[0-9]+]] = field {{%[0-9]+}} Table::keyed : map<scalar, strong<Entry>>
// CHECK: [[R20:%[0-9]+]] = constant 1
// CHECK: [[R21:%[0-9]+]] = var ${{[0-9]+}} : scalar
// CHECK: store init [[R21]] [[R20]] : scalar{{ +}}@emplace.cpp:[[#@LINE-22]]:19
// CHECK: [[R23:%[0-9]+]] = var e : strong<Entry>
// CHECK: [[R24:%[0-9]+]] = load move [[R21]] : scalar
// CHECK: [[R25:%[0-9]+]] = load [[R23]] : strong<Entry>
// CHECK: library [[R19]] emplace-key([[R24]], [[R25]]) : tuple<iterator, scalar>{{ +}}@emplace.cpp:[[#@LINE-26]]:3
