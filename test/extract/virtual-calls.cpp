// Overriders are recorded; a virtual call is marked, a qualified one is direct.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

#include <memory>

struct Sink {
  virtual ~Sink() = default;
  virtual void keep(std::shared_ptr<Sink> s) = 0;
};
struct Base : Sink {
  void keep(std::shared_ptr<Sink> s) override { kept = s; }
  std::shared_ptr<Sink> kept;
};
struct Derived : Base {
  void keep(std::shared_ptr<Sink> s) override { Base::keep(s); }
};

void call(Sink &sink, std::shared_ptr<Sink> s) { sink.keep(s); }

// CHECK: record Base polymorphic : Sink{{ +}}@virtual-calls.cpp:[[#@LINE-10]]:8
// CHECK-NEXT: kept: strong<Sink>{{ +}}@virtual-calls.cpp:[[#@LINE-9]]:25
// CHECK: record Derived polymorphic : Base{{ +}}@virtual-calls.cpp:[[#@LINE-8]]:8
// CHECK: record Sink polymorphic{{ +}}@virtual-calls.cpp:[[#@LINE-17]]:8
// CHECK: override Base::keep of Sink::keep
// CHECK: override Derived::keep of Base::keep

// CHECK-LABEL: virtual function Base::keep(s: strong<Sink>) -> opaque
// CHECK: [[R3:%[0-9]+]] = field {{%[0-9]+}} Base::kept : strong<Sink>
// CHECK: [[R4:%[0-9]+]] = var s : strong<Sink>
// CHECK: [[R5:%[0-9]+]] = load [[R4]] : strong<Sink>
// CHECK: store [[R3]] [[R5]] : strong<Sink>{{ +}}@virtual-calls.cpp:[[#@LINE-20]]:49

// CHECK-LABEL: virtual function Derived::keep(s: strong<Sink>) -> opaque
// CHECK: [[R1:%[0-9]+]] = var s : strong<Sink>
// CHECK: [[R2:%[0-9]+]] = load [[R1]] : strong<Sink>
// CHECK: call {{%[0-9]+}} Base::keep([[R2]]){{ +}}@virtual-calls.cpp:[[#@LINE-21]]:49

// CHECK-LABEL: static function call(sink: &raw<Sink>, s: strong<Sink>) -> opaque
// CHECK: [[R3:%[0-9]+]] = var s : strong<Sink>
// CHECK: [[R4:%[0-9]+]] = load [[R3]] : strong<Sink>
// CHECK: call virtual {{%[0-9]+}} Sink::keep([[R4]]){{ +}}@virtual-calls.cpp:[[#@LINE-23]]:50
