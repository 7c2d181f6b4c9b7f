// Callbacks of an options struct, by designated initialisers.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 | FileCheck %s

#include <functional>
#include <memory>

struct Options {
  int retries = 0;
  std::function<void(int)> onBytes;
};
struct Client : std::enable_shared_from_this<Client> {
  void fetch() {
    options = {.retries = 3, .onBytes = [self = shared_from_this()](int) {}};
  }
  Options options;
};

int main() { std::make_shared<Client>()->fetch(); }

// CHECK: capture-in-options-struct.cpp:[[#@LINE-7]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Options::onBytes' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-in-options-struct.cpp:[[#@LINE-8]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Client' alive; captured here
// CHECK: capture-in-options-struct.cpp:[[#@LINE-7]]:{{[0-9]+}}: note: 'Client::options' keeps 'Options' alive; declared here
// CHECK: capture-in-options-struct.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'Options::onBytes' keeps a lambda alive; stored here
// CHECK: capture-in-options-struct.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: capture 'self' weakly:
