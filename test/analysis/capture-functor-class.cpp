// A function object with a counted member is a callback like a lambda. A copy of
// it is shown where it was made.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>

struct Turbine;
struct TripRecorder {
  std::shared_ptr<Turbine> turbine;
  void operator()(int) const {}
};
struct Turbine {
  std::function<void(int)> onTrip;
};

int main() {
  auto turbine = std::make_shared<Turbine>();
  turbine->onTrip = TripRecorder{turbine};

  auto spare = std::make_shared<Turbine>();
  TripRecorder recorder{spare};
  spare->onTrip = recorder;
}

// CHECK: capture-functor-class.cpp:[[#@LINE-7]]:34: warning: 'TripRecorder::turbine' closes a strong reference cycle: the callback kept by 'Turbine::onTrip' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-functor-class.cpp:[[#@LINE-8]]:34: note: 'TripRecorder::turbine' keeps 'Turbine' alive; stored here
// CHECK: capture-functor-class.cpp:[[#@LINE-9]]:3: note: 'Turbine::onTrip' keeps 'TripRecorder' alive; stored here
// CHECK: capture-functor-class.cpp:[[#@LINE-19]]:28: note: make 'TripRecorder::turbine' weak: the callback is part of what it keeps alive, and needs it only while it runs
