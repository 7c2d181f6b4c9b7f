// A weak pointer to what has died is empty.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <memory>

struct Session {};
struct Server {
  std::weak_ptr<Session> last;
  std::shared_ptr<Server> backup;
};

int main() {
  auto server = std::make_shared<Server>();
  auto session = std::make_shared<Session>();
  server->last = session;
#ifndef LEAK
  session = nullptr;
#endif
  if (auto alive = server->last.lock())
    server->backup = server;
}

// CHECK: silence-weak-expired.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: 'Server::backup' closes a strong reference cycle: the object keeps itself alive [refcycle-strong-cycle]
// CHECK: silence-weak-expired.cpp:[[#@LINE-4]]:{{[0-9]+}}: note: 'Server::backup' keeps 'Server' alive; stored here
// CHECK: silence-weak-expired.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: make 'Server::backup' weak:
