// The callback goes through a virtual setter; who keeps it stands in another file.
// RUN: split-file --leading-lines %s %t
// RUN: cd %t && %exits 1 %refcycle scan -q usb.cpp main.cpp -- -std=c++17 \
// RUN:   | FileCheck %s

//--- camera.h
#include <functional>
#include <memory>
struct Camera {
  virtual ~Camera() = default;
  virtual void listen(std::function<void()> f) = 0;
};
std::shared_ptr<Camera> openCamera();
//--- usb.cpp
#include "camera.h"
struct UsbCamera : Camera {
  void listen(std::function<void()> f) override {
    listener = std::move(f);
  }
  std::function<void()> listener;
};
std::shared_ptr<Camera> openCamera() { return std::make_shared<UsbCamera>(); }
//--- main.cpp
#include "camera.h"
int main() {
  auto camera = openCamera();
  camera->listen([camera] {});
}

// CHECK: main.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: capturing 'camera' closes a strong reference cycle: the callback kept by 'UsbCamera::listener' keeps its owner alive [refcycle-self-capture]
// CHECK: main.cpp:[[#@LINE-4]]:{{[0-9]+}}: note: the capture of 'camera' keeps 'UsbCamera' alive; captured here
// CHECK: usb.cpp:[[#@LINE-14]]:{{[0-9]+}}: note: 'UsbCamera::listener' keeps a lambda alive; stored here
// CHECK: main.cpp:[[#@LINE-6]]:{{[0-9]+}}: note: capture 'camera' weakly:
