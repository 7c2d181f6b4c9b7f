// The JSON report of one ring of three: order, confidence, places.
// RUN: %exits 1 %refcycle scan -q --json=- %s -- -std=c++17 | FileCheck %s
// RUN: %exits 1 %refcycle scan -q --json=%t.json %s -- -std=c++17 \
// RUN:   | FileCheck %s --check-prefix=TEXT
// RUN: FileCheck %s < %t.json

#include <memory>

struct C;
struct B;
struct A {
  std::shared_ptr<B> b;
};
struct B {
  std::shared_ptr<C> c;
};
struct C {
  std::shared_ptr<A> a;
};

int main() {
  auto a = std::make_shared<A>();
  a->b = std::make_shared<B>();
  a->b->c = std::make_shared<C>();
  a->b->c->a = a;
}

// TEXT: warning: 'C::a' closes a strong reference cycle

// CHECK:      {
// CHECK-NEXT:   "version": 1,
// CHECK-NEXT:   "findings": [
// CHECK-NEXT:     {
// CHECK-NEXT:       "check": "refcycle-strong-cycle",
// CHECK-NEXT:       "confidence": "proven",
// CHECK-NEXT:       "cycle": [
// CHECK-NEXT:         "C::a",
// CHECK-NEXT:         "A::b",
// CHECK-NEXT:         "B::c"
// CHECK-NEXT:       ],
// CHECK-NEXT:       "fingerprint": "{{[0-9a-f]+}}",
// CHECK-NEXT:       "message": "'C::a' closes a strong reference cycle: 'C::a', 'A::b' and 'B::c' keep each other alive",
// CHECK-NEXT:       "location": {
// CHECK-NEXT:         "file": "{{.*}}/json.cpp",
// CHECK-NEXT:         "line": 25,
// CHECK-NEXT:         "column": 3
// CHECK-NEXT:       },
// CHECK-NEXT:       "hops": [
// CHECK:              "field": "C::a",
// CHECK-NEXT:         "holder": "C",
// CHECK-NEXT:         "target": "A",
// CHECK:              "line": 25,
// CHECK:              "field": "A::b",
// CHECK-NEXT:         "holder": "A",
// CHECK-NEXT:         "target": "B",
// CHECK:              "line": 23,
// CHECK:              "field": "B::c",
// CHECK-NEXT:         "holder": "B",
// CHECK-NEXT:         "target": "C",
// CHECK:              "line": 24,
// CHECK:            "notes": [
// CHECK:              "message": "'C::a' keeps 'A' alive; stored here",
// CHECK:              "message": "'A::b' keeps 'B' alive; stored here",
// CHECK:              "message": "'B::c' keeps 'C' alive; stored here",
// CHECK:              "message": "make 'C::a' weak: it points back to 'A', which was there before and has another owner",
// CHECK:              "line": 18,
// CHECK-NEXT:         "column": 22
// CHECK:            "edge_to_weaken": {
// CHECK-NEXT:         "field": "C::a",
// CHECK-NEXT:         "reason": "it points back to 'A', which was there before and has another owner"
// CHECK-NEXT:       },
// CHECK-NEXT:       "row": "built and left stranded on every path that builds it",
// CHECK-NEXT:       "fix": null
// CHECK-NEXT:     }
// CHECK-NEXT:   ],
// CHECK-NEXT:   "notices": []
// CHECK-NEXT: }
