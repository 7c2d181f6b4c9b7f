// A multimap or multiset has entries beside each other that are equal: one of them goes by its
// position, all of them by the key.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// CHECK-NOT: {{ByKey|Single}}
// CHECK: warning: 'ByPosition::all' closes
// CHECK: warning: 'InSet::all' closes
// CHECK-NOT: {{ByKey|Single}}

#include <map>
#include <memory>
#include <set>

struct ByPosition { std::multimap<int, std::shared_ptr<ByPosition>> all; };
struct ByKey { std::multimap<int, std::shared_ptr<ByKey>> all; };
struct InSet { std::multiset<std::shared_ptr<InSet>> all; };
struct Single { std::set<std::shared_ptr<Single>> all; };

int main() {
  auto position = std::make_shared<ByPosition>();
  position->all.emplace(1, position);
  position->all.erase(position->all.emplace(1, position));
  auto key = std::make_shared<ByKey>();
  key->all.insert({1, key});
  key->all.emplace(1, key);
  key->all.erase(1);
  auto in = std::make_shared<InSet>();
  in->all.insert(in);
  in->all.erase(in->all.emplace(in));
  auto single = std::make_shared<Single>();
  single->all.insert(single);
  single->all.erase(single->all.insert(single).first);
}
