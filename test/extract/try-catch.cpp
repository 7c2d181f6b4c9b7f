// What is thrown goes to the handlers of the innermost try body around it, then
// outwards; the variables of the body end on the way.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

struct Guard {
  ~Guard();
};
struct Base {};
struct Error : Base {};

void before();
void inside();
void handle() noexcept;

void guarded() {
  before();
  try {
    Guard guard;
    inside();
    throw Error();
  } catch (const Base &b) {
    handle();
  } catch (...) {
    throw;
  }
}

// CHECK-LABEL: static function guarded() -> opaque
// CHECK: b1: -> b2
// CHECK: call before
// CHECK: b2: handler b3
// CHECK: var guard : Guard
// CHECK: call inside
// CHECK: [[E:%[0-9]+]] = new : Error
// CHECK: throw [[E]] "c:@S@Error\0Ac:@S@Base" : Error{{ +}}@try-catch.cpp:[[#@LINE-15]]:5
// CHECK: b3: -> b5, b4
// CHECK-NEXT: kill guard
// CHECK: b4:
// CHECK-NEXT: catch
// CHECK-NEXT: throw
// CHECK: b5: -> b6
// CHECK-NEXT: [[C:%[0-9]+]] = catch "c:@S@Base" : raw<Base>
// CHECK-NEXT: [[B:%[0-9]+]] = var b : raw<Base>
// CHECK-NEXT: store init [[B]] [[C]] : raw<Base>
// CHECK: call handle
// CHECK: b6:
