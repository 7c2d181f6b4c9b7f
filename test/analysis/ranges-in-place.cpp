// An algorithm is given a container itself, not a copy; a hint is no key.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 | grep warning: | FileCheck %s

#include <algorithm>
#include <map>
#include <memory>
#include <ranges>
#include <vector>

struct Cleared {
  std::vector<std::shared_ptr<Cleared>> all;
};
struct Hinted {
  std::map<int, std::shared_ptr<Hinted>> all;
};
// CHECK: warning: {{.*}}'Hinted::all'
int main() {
  auto cleared = std::make_shared<Cleared>();
  cleared->all = {cleared};
  std::ranges::for_each(cleared->all, [](auto &each) { each.reset(); });
  auto hinted = std::make_shared<Hinted>();
  hinted->all.emplace_hint(hinted->all.end(), 1, hinted);
}
