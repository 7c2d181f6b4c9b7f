// Fields of class templates are named by the template.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <vector>

template <typename T> struct Edge;
template <typename T> struct Vertex {
  T value;
  std::vector<std::shared_ptr<Edge<T>>> out;
};
template <typename T> struct Edge {
  std::shared_ptr<Vertex<T>> from;
  std::shared_ptr<Vertex<T>> to;
};

template <typename T>
void connect(std::shared_ptr<Vertex<T>> from, std::shared_ptr<Vertex<T>> to) {
  auto edge = std::make_shared<Edge<T>>();
  edge->from = from;
  edge->to = to;
  from->out.push_back(edge);
}

int main() {
  connect(std::make_shared<Vertex<int>>(), std::make_shared<Vertex<int>>());
}

// CHECK: edge-class-template.cpp:[[#@LINE-9]]:{{[0-9]+}}: warning: 'Edge::from' closes a strong reference cycle: 'Edge::from' and 'Vertex::out' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-class-template.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'Edge::from' keeps 'Vertex' alive; stored here
// CHECK: edge-class-template.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'Vertex::out' keeps 'Edge' alive; stored here
// CHECK: edge-class-template.cpp:[[#@LINE-19]]:{{[0-9]+}}: note: make 'Edge::from' weak:
