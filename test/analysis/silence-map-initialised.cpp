// The keys of a map that is initialised with a list are known like those that are inserted.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <functional>
#include <map>
#include <memory>
#include <string>

template <int N> struct Node {
  std::shared_ptr<Node> next;
};
template <int N> std::shared_ptr<Node<N>> ring() {
  auto node = std::make_shared<Node<N>>();
  node->next = node;
  return node;
}
void called() {
  auto node = ring<1>();
  std::map<int, std::function<void()>> steps{{1, [&] { node->next = nullptr; }}, {2, [] {}}};
  steps.at(1)();
}
void named() {
  auto node = ring<2>();
  const std::map<std::string, int> codes{{"keep", 1}, {"drop", 2}};
  if (codes.at("drop") == 2)
    node->next = nullptr;
}
void copied() {
  auto node = ring<3>();
  std::map<std::string, std::shared_ptr<Node<3>>> first{{"a", nullptr}, {"b", node}}, second;
  second.insert(first.begin(), first.end());
  if (second["b"])
    node->next = nullptr;
}
