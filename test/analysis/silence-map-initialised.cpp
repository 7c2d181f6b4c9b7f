// The keys of a map that is initialised with a list are known like those that are inserted.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <map>
#include <memory>
#include <string>

struct Node {
  std::shared_ptr<Node> next;
};
int main() {
  auto first = std::make_shared<Node>();
  auto second = std::make_shared<Node>();
  std::map<std::string, std::shared_ptr<Node>> named{{"first", first}, {"second", second}};
  first->next = second;
  second->next = first;
  named.at("second")->next = nullptr;
}
