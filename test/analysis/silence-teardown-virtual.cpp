// The teardown is behind a virtual call, in another file.
// RUN: split-file --leading-lines %s %t
// RUN: cd %t && %refcycle scan -q plugin.cpp main.cpp -- -std=c++17 | count 0
// RUN: cd %t && %exits 1 %refcycle scan -q plugin.cpp main.cpp -- -std=c++17 -DLEAK \
// RUN:   | FileCheck %s

//--- plugin.h
#include <memory>
struct Host;
struct Plugin {
  virtual ~Plugin() = default;
  virtual void stop() = 0;
};
std::shared_ptr<Plugin> load(std::shared_ptr<Host> host);
struct Host {
  std::shared_ptr<Plugin> plugin;
};
//--- plugin.cpp
#include "plugin.h"
struct Counter : Plugin {
  explicit Counter(std::shared_ptr<Host> h) : host(std::move(h)) {}
  void stop() override { host = nullptr; }
  std::shared_ptr<Host> host;
};
std::shared_ptr<Plugin> load(std::shared_ptr<Host> host) {
  return std::make_shared<Counter>(host);
}
//--- main.cpp
#include "plugin.h"
int main() {
  auto host = std::make_shared<Host>();
  host->plugin = load(host);
#ifndef LEAK
  host->plugin->stop();
#endif
}

// CHECK: plugin.cpp:[[#@LINE-17]]:{{[0-9]+}}: warning: 'Counter::host' closes a strong reference cycle: 'Counter::host' and 'Host::plugin' keep each other alive [refcycle-strong-cycle]
// CHECK: plugin.cpp:[[#@LINE-18]]:{{[0-9]+}}: note: 'Counter::host' keeps 'Host' alive; stored here
// CHECK: main.cpp:[[#@LINE-8]]:{{[0-9]+}}: note: 'Host::plugin' keeps 'Counter' alive; stored here
// CHECK: plugin.cpp:[[#@LINE-18]]:{{[0-9]+}}: note: make 'Counter::host' weak:
