// A lambda is a record with a field a capture, and a function; the closure is
// a fresh object whose fields are stored where it is made.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

#include <functional>
#include <memory>

struct Timer {
  std::function<void()> handler;
};

void arm(Timer &timer, std::shared_ptr<Timer> owner, Timer *raw) {
  timer.handler = [owner, weak = std::weak_ptr<Timer>(owner), raw, &timer] {
    owner->handler = nullptr;
  };
}

// CHECK: record arm::lambda closure{{ +}}@lambdas.cpp:[[#@LINE-5]]:19
// CHECK-NEXT: owner: strong<Timer>{{ +}}@lambdas.cpp:[[#@LINE-6]]:20
// CHECK-NEXT: weak: weak<Timer>{{ +}}@lambdas.cpp:[[#@LINE-7]]:27
// CHECK-NEXT: raw: raw<Timer>{{ +}}@lambdas.cpp:[[#@LINE-8]]:63
// CHECK-NEXT: timer: raw<Timer>{{ +}}@lambdas.cpp:[[#@LINE-9]]:69

// CHECK-LABEL: static function arm(timer: &raw<Timer>, owner: strong<Timer>, raw: raw<Timer>) -> opaque
// CHECK: [[R4:%[0-9]+]] = field {{%[0-9]+}} Timer::handler : callable
// CHECK: [[R8:%[0-9]+]] = var raw : raw<Timer>
// CHECK: [[R9:%[0-9]+]] = load [[R8]] : raw<Timer>
// CHECK: [[R10:%[0-9]+]] = var owner : strong<Timer>
// CHECK: [[R11:%[0-9]+]] = load [[R10]] : strong<Timer>
// CHECK: [[R12:%[0-9]+]] = var owner : strong<Timer>
// CHECK: [[R13:%[0-9]+]] = load [[R12]] : strong<Timer>
// CHECK: [[R14:%[0-9]+]] = new : arm::lambda{{ +}}@lambdas.cpp:[[#@LINE-19]]:19
// CHECK: [[R15:%[0-9]+]] = field [[R14]] arm::lambda::owner : strong<Timer>
// CHECK: store init [[R15]] [[R13]] : strong<Timer>{{ +}}@lambdas.cpp:[[#@LINE-21]]:20
// CHECK: [[R17:%[0-9]+]] = field [[R14]] arm::lambda::weak : weak<Timer>
// CHECK: store init [[R17]] [[R11]] : weak<Timer>{{ +}}@lambdas.cpp:[[#@LINE-23]]:27
// CHECK: [[R19:%[0-9]+]] = field [[R14]] arm::lambda::raw : raw<Timer>
// CHECK: store init [[R19]] [[R9]] : raw<Timer>{{ +}}@lambdas.cpp:[[#@LINE-25]]:63
// CHECK: [[R21:%[0-9]+]] = field [[R14]] arm::lambda::timer : raw<Timer>
// CHECK: store init [[R21]] {{%[0-9]+}} : raw<Timer>{{ +}}@lambdas.cpp:[[#@LINE-27]]:69
// CHECK: [[R23:%[0-9]+]] = copy move [[R14]] : arm::lambda{{ +}}@lambdas.cpp:[[#@LINE-28]]:19
// CHECK: store [[R4]] [[R23]] : callable{{ +}}@lambdas.cpp:[[#@LINE-29]]:3
