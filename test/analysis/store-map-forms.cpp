// operator[], insert, emplace, try_emplace, insert_or_assign, at and find.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <map>
#include <memory>

struct Route;
struct Router {
  using Routes = std::map<int, std::shared_ptr<Route>>;
  Routes subscript, inserted, emplaced, tried, assigned, at, found;
};
struct Route {
  std::shared_ptr<Router> router;
};

int main() {
  auto w1 = std::make_shared<Router>();
  auto p1 = std::make_shared<Route>();
  p1->router = w1;
  w1->subscript[1] = p1;

  auto w2 = std::make_shared<Router>();
  auto p2 = std::make_shared<Route>();
  p2->router = w2;
  w2->inserted.insert({1, p2});

  auto w3 = std::make_shared<Router>();
  auto p3 = std::make_shared<Route>();
  p3->router = w3;
  w3->emplaced.emplace(1, p3);

  auto w4 = std::make_shared<Router>();
  auto p4 = std::make_shared<Route>();
  p4->router = w4;
  w4->tried.try_emplace(1, p4);

  auto w5 = std::make_shared<Router>();
  auto p5 = std::make_shared<Route>();
  p5->router = w5;
  w5->assigned.insert_or_assign(1, p5);

  auto w6 = std::make_shared<Router>();
  auto p6 = std::make_shared<Route>();
  p6->router = w6;
  w6->at[1];
  w6->at.at(1) = p6;

  auto w7 = std::make_shared<Router>();
  auto p7 = std::make_shared<Route>();
  p7->router = w7;
  w7->found[1];
  if (auto it = w7->found.find(1); it != w7->found.end())
    it->second = p7;
}

// CHECK: store-map-forms.cpp:[[#@LINE-37]]:{{[0-9]+}}: warning: 'Route::router' closes a strong reference cycle: 'Route::router' and 'Router::subscript' keep each other alive [refcycle-strong-cycle]
// CHECK: store-map-forms.cpp:[[#@LINE-38]]:{{[0-9]+}}: note: 'Route::router' keeps 'Router' alive; stored here
// CHECK: store-map-forms.cpp:[[#@LINE-38]]:{{[0-9]+}}: note: 'Router::subscript' keeps 'Route' alive; stored here
// CHECK: store-map-forms.cpp:[[#@LINE-46]]:{{[0-9]+}}: note: make 'Route::router' weak:
// CHECK: store-map-forms.cpp:[[#@LINE-36]]:{{[0-9]+}}: warning: 'Route::router' closes a strong reference cycle: 'Route::router' and 'Router::inserted' keep each other alive [refcycle-strong-cycle]
// CHECK: store-map-forms.cpp:[[#@LINE-37]]:{{[0-9]+}}: note: 'Route::router' keeps 'Router' alive; stored here
// CHECK: store-map-forms.cpp:[[#@LINE-37]]:{{[0-9]+}}: note: 'Router::inserted' keeps 'Route' alive; stored here
// CHECK: store-map-forms.cpp:[[#@LINE-50]]:{{[0-9]+}}: note: make 'Route::router' weak:
// CHECK: store-map-forms.cpp:[[#@LINE-35]]:{{[0-9]+}}: warning: 'Route::router' closes a strong reference cycle: 'Route::router' and 'Router::emplaced' keep each other alive [refcycle-strong-cycle]
// CHECK: store-map-forms.cpp:[[#@LINE-36]]:{{[0-9]+}}: note: 'Route::router' keeps 'Router' alive; stored here
// CHECK: store-map-forms.cpp:[[#@LINE-36]]:{{[0-9]+}}: note: 'Router::emplaced' keeps 'Route' alive; stored here
// CHECK: store-map-forms.cpp:[[#@LINE-54]]:{{[0-9]+}}: note: make 'Route::router' weak:
// CHECK: store-map-forms.cpp:[[#@LINE-34]]:{{[0-9]+}}: warning: 'Route::router' closes a strong reference cycle: 'Route::router' and 'Router::tried' keep each other alive [refcycle-strong-cycle]
// CHECK: store-map-forms.cpp:[[#@LINE-35]]:{{[0-9]+}}: note: 'Route::router' keeps 'Router' alive; stored here
// CHECK: store-map-forms.cpp:[[#@LINE-35]]:{{[0-9]+}}: note: 'Router::tried' keeps 'Route' alive; stored here
// CHECK: store-map-forms.cpp:[[#@LINE-58]]:{{[0-9]+}}: note: make 'Route::router' weak:
// CHECK: store-map-forms.cpp:[[#@LINE-33]]:{{[0-9]+}}: warning: 'Route::router' closes a strong reference cycle: 'Route::router' and 'Router::assigned' keep each other alive [refcycle-strong-cycle]
// CHECK: store-map-forms.cpp:[[#@LINE-34]]:{{[0-9]+}}: note: 'Route::router' keeps 'Router' alive; stored here
// CHECK: store-map-forms.cpp:[[#@LINE-34]]:{{[0-9]+}}: note: 'Router::assigned' keeps 'Route' alive; stored here
// CHECK: store-map-forms.cpp:[[#@LINE-62]]:{{[0-9]+}}: note: make 'Route::router' weak:
// CHECK: store-map-forms.cpp:[[#@LINE-32]]:{{[0-9]+}}: warning: 'Route::router' closes a strong reference cycle: 'Route::router' and 'Router::at' keep each other alive [refcycle-strong-cycle]
// CHECK: store-map-forms.cpp:[[#@LINE-33]]:{{[0-9]+}}: note: 'Route::router' keeps 'Router' alive; stored here
// CHECK: store-map-forms.cpp:[[#@LINE-32]]:{{[0-9]+}}: note: 'Router::at' keeps 'Route' alive; stored here
// CHECK: store-map-forms.cpp:[[#@LINE-66]]:{{[0-9]+}}: note: make 'Route::router' weak:
// CHECK: store-map-forms.cpp:[[#@LINE-30]]:{{[0-9]+}}: warning: 'Route::router' closes a strong reference cycle: 'Route::router' and 'Router::found' keep each other alive [refcycle-strong-cycle]
// CHECK: store-map-forms.cpp:[[#@LINE-31]]:{{[0-9]+}}: note: 'Route::router' keeps 'Router' alive; stored here
// CHECK: store-map-forms.cpp:[[#@LINE-29]]:{{[0-9]+}}: note: 'Router::found' keeps 'Route' alive; stored here
// CHECK: store-map-forms.cpp:[[#@LINE-70]]:{{[0-9]+}}: note: make 'Route::router' weak:
