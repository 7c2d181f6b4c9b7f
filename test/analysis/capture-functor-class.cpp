// A functor class with a counted member.
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
}

// CHECK: warning: 'TripRecorder::turbine' closes a strong reference cycle: 'TripRecorder::turbine' and 'Turbine::onTrip' keep each other alive
// CHECK: note: 'TripRecorder::turbine' keeps 'Turbine' alive; stored here
// CHECK: note: 'Turbine::onTrip' keeps 'TripRecorder' alive; stored here
// CHECK: note: make 'TripRecorder::turbine' weak: it points back to 'Turbine', which was there before and has another owner
