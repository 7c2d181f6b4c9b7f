// close() takes the ring apart, behind its guard; never called, it is no reason for silence.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <memory>

struct Session;
struct Server {
  std::shared_ptr<Session> session;
};
struct Session {
  void close() {
    if (closed)
      return;
    closed = true;
    server = nullptr;
  }
  std::shared_ptr<Server> server;
  bool closed = false;
};

int main() {
  auto server = std::make_shared<Server>();
  server->session = std::make_shared<Session>();
  server->session->server = server;
#ifndef LEAK
  server->session->close();
#endif
}

// CHECK: silence-teardown-close.cpp:[[#@LINE-6]]:{{[0-9]+}}: warning: 'Session::server' closes a strong reference cycle: 'Session::server' and 'Server::session' keep each other alive [refcycle-strong-cycle]
// CHECK: silence-teardown-close.cpp:[[#@LINE-7]]:{{[0-9]+}}: note: 'Session::server' keeps 'Server' alive; stored here
// CHECK: silence-teardown-close.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'Server::session' keeps 'Session' alive; stored here
// CHECK: silence-teardown-close.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: make 'Session::server' weak:
