// boost::shared_ptr, make_shared, weak_ptr, enable_shared_from_this and function.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

// REQUIRES: boost
#include <boost/enable_shared_from_this.hpp>
#include <boost/function.hpp>
#include <boost/make_shared.hpp>
#include <boost/shared_ptr.hpp>
#include <boost/weak_ptr.hpp>
#include <vector>

struct Router;
struct Link {
  explicit Link(boost::shared_ptr<Router> r) : router(r), seen(r) {}
  boost::shared_ptr<Router> router;
  boost::weak_ptr<Router> seen;
};
struct Router : boost::enable_shared_from_this<Router> {
  void add() {
    links.push_back(boost::make_shared<Link>(shared_from_this()));
  }
  std::vector<boost::shared_ptr<Link>> links;
};

struct Pump : boost::enable_shared_from_this<Pump> {
  void start() {
    auto self = shared_from_this();
    onPressure = [self](int) {};
  }
  boost::function<void(int)> onPressure;
};

int main() {
  boost::make_shared<Router>()->add();
  boost::make_shared<Pump>()->start();
}

// CHECK: family-boost-shared.cpp:[[#@LINE-24]]:{{[0-9]+}}: warning: 'Link::router' closes a strong reference cycle: 'Link::router' and 'Router::links' keep each other alive [refcycle-strong-cycle]
// CHECK: family-boost-shared.cpp:[[#@LINE-25]]:{{[0-9]+}}: note: 'Link::router' keeps 'Router' alive; stored here
// CHECK: family-boost-shared.cpp:[[#@LINE-20]]:{{[0-9]+}}: note: 'Router::links' keeps 'Link' alive; stored here
// CHECK: family-boost-shared.cpp:[[#@LINE-26]]:{{[0-9]+}}: note: make 'Link::router' weak:
// CHECK: family-boost-shared.cpp:[[#@LINE-14]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Pump::onPressure' keeps its owner alive [refcycle-self-capture]
// CHECK: family-boost-shared.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Pump' alive; captured here
// CHECK: family-boost-shared.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: 'Pump::onPressure' keeps a lambda alive; stored here
// CHECK: family-boost-shared.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: capture 'self' weakly:
