// The steps of a code flow say what the notes of the text say.
// RUN: %exits 1 %refcycle scan -q --sarif=- %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>

struct Drone : std::enable_shared_from_this<Drone> {
  void start() { cb = [self = shared_from_this()] {}; }
  std::function<void()> cb;
};

int main() { std::make_shared<Drone>()->start(); }

// CHECK: "codeFlows"
// CHECK: "text": "the capture of 'self' keeps 'Drone' alive; captured here"
// CHECK: "text": "'Drone::cb' keeps a lambda alive; stored here"
// CHECK: "partialFingerprints"
