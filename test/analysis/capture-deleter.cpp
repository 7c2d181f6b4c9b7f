// A custom deleter owns the pool that keeps the pointer.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <vector>

struct Buffer {};
struct Pool : std::enable_shared_from_this<Pool> {
  std::shared_ptr<Buffer> make() {
    return std::shared_ptr<Buffer>(
        new Buffer, [pool = shared_from_this()](Buffer *b) { delete b; });
  }
  std::vector<std::shared_ptr<Buffer>> free;
};

int main() {
  auto pool = std::make_shared<Pool>();
  pool->free.push_back(pool->make());
}

// CHECK: capture-deleter.cpp:[[#@LINE-10]]:{{[0-9]+}}: warning: capturing 'pool' closes a strong reference cycle: the deleter kept by 'Pool::free' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-deleter.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: the capture of 'pool' keeps 'Pool' alive; captured here
// CHECK: capture-deleter.cpp:[[#@LINE-5]]:{{[0-9]+}}: note: 'Pool::free' keeps 'Buffer' and its deleter alive; stored here
// CHECK: capture-deleter.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: capture 'pool' weakly:
