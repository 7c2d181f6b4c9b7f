// Constructors: initialisers in order of declaration, bases, default member
// initialisers, and the body after them.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

#include <memory>

struct Base {
  explicit Base(std::shared_ptr<Base> p) : parent(p) {}
  std::shared_ptr<Base> parent;
};
struct Derived : Base {
  explicit Derived(std::shared_ptr<Base> p) : Base(p), second(p) { third = p; }
  std::shared_ptr<Base> first = std::make_shared<Base>(nullptr);
  std::shared_ptr<Base> second;
  std::shared_ptr<Base> third;
};

// CHECK: record Derived : Base{{ +}}@constructor-initialisers.cpp:[[#@LINE-7]]:8
// CHECK-NEXT: first: strong<Base>{{ +}}@constructor-initialisers.cpp:[[#@LINE-6]]:25
// CHECK-NEXT: second: strong<Base>{{ +}}@constructor-initialisers.cpp:[[#@LINE-6]]:25
// CHECK-NEXT: third: strong<Base>{{ +}}@constructor-initialisers.cpp:[[#@LINE-6]]:25

// CHECK-LABEL: constructor function Base::Base(p: strong<Base>) -> opaque
// CHECK: [[R0:%[0-9]+]] = var p : strong<Base>
// CHECK: [[R1:%[0-9]+]] = load [[R0]] : strong<Base>
// CHECK: [[R4:%[0-9]+]] = field {{%[0-9]+}} Base::parent : strong<Base>
// CHECK: store init [[R4]] [[R1]] : strong<Base>{{ +}}@constructor-initialisers.cpp:[[#@LINE-19]]:44

// CHECK-LABEL: constructor function Derived::Derived(p: strong<Base>) -> opaque
// CHECK: [[R0:%[0-9]+]] = var p : strong<Base>
// CHECK: [[R1:%[0-9]+]] = load [[R0]] : strong<Base>
// CHECK: call {{%[0-9]+}} Base::Base([[R1]]){{ +}}@constructor-initialisers.cpp:[[#@LINE-20]]:47
// CHECK: [[R7:%[0-9]+]] = null
// CHECK: [[R8:%[0-9]+]] = var ${{[0-9]+}} : raw<opaque>
// CHECK: store init [[R8]] [[R7]] : raw<opaque>{{ +}}@constructor-initialisers.cpp:[[#@LINE-22]]:56
// CHECK: [[R10:%[0-9]+]] = new : Base{{ +}}@constructor-initialisers.cpp:[[#@LINE-23]]:33
// CHECK: [[R11:%[0-9]+]] = load move [[R8]] : raw<opaque>
// CHECK: call [[R10]] Base::Base([[R11]]){{ +}}@constructor-initialisers.cpp:[[#@LINE-25]]:33
// CHECK: [[R16:%[0-9]+]] = field {{%[0-9]+}} Derived::first : strong<Base>
// CHECK: store init [[R16]] [[R10]] : strong<Base>{{ +}}@constructor-initialisers.cpp:[[#@LINE-27]]:33
// CHECK: [[R18:%[0-9]+]] = var p : strong<Base>
// CHECK: [[R19:%[0-9]+]] = load [[R18]] : strong<Base>
// CHECK: [[R22:%[0-9]+]] = field {{%[0-9]+}} Derived::second : strong<Base>
// CHECK: store init [[R22]] [[R19]] : strong<Base>{{ +}}@constructor-initialisers.cpp:[[#@LINE-32]]:56
// CHECK: [[R24:%[0-9]+]] = null
// CHECK: [[R27:%[0-9]+]] = field {{%[0-9]+}} Derived::third : strong<Base>
// CHECK: store init [[R27]] [[R24]] : strong<Base>{{ +}}@constructor-initialisers.cpp:[[#@LINE-32]]:25
// CHECK: [[R32:%[0-9]+]] = field {{%[0-9]+}} Derived::third : strong<Base>
// CHECK: [[R33:%[0-9]+]] = var p : strong<Base>
// CHECK: [[R34:%[0-9]+]] = load [[R33]] : strong<Base>
// CHECK: store [[R32]] [[R34]] : strong<Base>{{ +}}@constructor-initialisers.cpp:[[#@LINE-39]]:68
