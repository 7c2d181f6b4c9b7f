// A variable that is a constant is a number.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

constexpr int limit = 7;
struct Engine {
  static constexpr unsigned cylinders = 4;
  enum { valves = 16 };
};
const int doubled = 2 * limit;
int changed = 3;

// CHECK-LABEL: function use(
int use() {
  // CHECK: constant 7
  // CHECK: constant 4
  // CHECK: constant 16
  // CHECK: constant 14
  // CHECK: global changed
  // CHECK-NEXT: load
  return limit * Engine::cylinders + Engine::valves + doubled + changed;
}
