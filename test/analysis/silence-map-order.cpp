// A map is walked in the order of its keys, whatever the order they came in.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <map>
#include <memory>

struct Stage {
  std::shared_ptr<Stage> next;
};

int main() {
  std::map<int, std::shared_ptr<Stage>> stages;
  auto second = std::make_shared<Stage>();
  stages[2] = second;
  stages.emplace(1, std::make_shared<Stage>());
  second->next = stages.begin()->second;
}
