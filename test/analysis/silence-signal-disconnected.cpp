// A slot is kept by its signal until its connection, scoped or not, is ended.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++17 -DSCOPED | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DDISCONNECTED | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DALL | count 0

#include "Inputs/signals.h"
#include <memory>

struct Button : std::enable_shared_from_this<Button> {
  void press() {
#ifdef SCOPED
    boost::signals2::scoped_connection connection =
#else
    boost::signals2::connection connection =
#endif
        pressed.connect([self = shared_from_this()] { ++self->count; });
#ifdef DISCONNECTED
    connection.disconnect();
#endif
#ifdef ALL
    pressed.disconnect_all_slots();
#endif
  }
  boost::signals2::signal<void()> pressed;
  int count = 0;
};

int main() { std::make_shared<Button>()->press(); }

// CHECK: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Button::pressed' keeps its owner alive
