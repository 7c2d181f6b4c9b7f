// An aliasing pointer to a part owns the whole.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Limits {
  int rate = 0;
};
struct Limiter {
  std::shared_ptr<Limits> limits;
};
struct Server {
  Limits limits;
  std::shared_ptr<Limiter> limiter;
};

int main() {
  auto server = std::make_shared<Server>();
  server->limiter = std::make_shared<Limiter>();
  server->limiter->limits =
      std::shared_ptr<Limits>(server, &server->limits);
}

// CHECK: edge-aliasing-constructor.cpp:[[#@LINE-4]]:{{[0-9]+}}: warning: 'Limiter::limits' closes a strong reference cycle: 'Limiter::limits' and 'Server::limiter' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-aliasing-constructor.cpp:[[#@LINE-5]]:{{[0-9]+}}: note: 'Limiter::limits' keeps 'Server' alive; stored here
// CHECK: edge-aliasing-constructor.cpp:[[#@LINE-7]]:{{[0-9]+}}: note: 'Server::limiter' keeps 'Limiter' alive; stored here
// CHECK: edge-aliasing-constructor.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: make 'Limiter::limits' weak:
