// Teardown that an early return misses is no teardown.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <functional>
#include <memory>

struct Book : std::enable_shared_from_this<Book> {
  bool fill(int amount) {
    onFill = [self = shared_from_this()] {};
#ifdef LEAK
    if (amount == 0)
      return false;
#endif
    onFill();
    onFill = nullptr;
    return true;
  }
  std::function<void()> onFill;
};

int main(int argc, char **) {
  auto book = std::make_shared<Book>();
  book->fill(argc - 1);
}

// CHECK: silence-teardown-missed-on-a-path.cpp:[[#@LINE-17]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Book::onFill' keeps its owner alive [refcycle-self-capture]
// CHECK: silence-teardown-missed-on-a-path.cpp:[[#@LINE-18]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Book' alive; captured here
// CHECK: silence-teardown-missed-on-a-path.cpp:[[#@LINE-19]]:{{[0-9]+}}: note: 'Book::onFill' keeps a lambda alive; stored here
// CHECK: silence-teardown-missed-on-a-path.cpp:[[#@LINE-20]]:{{[0-9]+}}: note: capture 'self' weakly:
