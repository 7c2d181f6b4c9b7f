// std::copy and std::transform into a back_inserter of a member.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

struct Playlist;
struct Entry {
  explicit Entry(std::shared_ptr<Playlist> l) : list(std::move(l)) {}
  std::shared_ptr<Playlist> list;
};
struct Playlist {
  std::vector<std::shared_ptr<Entry>> copied, transformed;
};

int main() {
  auto a = std::make_shared<Playlist>();
  std::vector<std::shared_ptr<Entry>> fresh{std::make_shared<Entry>(a)};
  std::copy(fresh.begin(), fresh.end(), std::back_inserter(a->copied));

  auto b = std::make_shared<Playlist>();
  std::vector<std::string> titles{"one", "two"};
  std::transform(titles.begin(), titles.end(),
                 std::back_inserter(b->transformed),
                 [&](const std::string &) { return std::make_shared<Entry>(b); });
}

// CHECK: store-algorithm-back-inserter.cpp:[[#@LINE-19]]:{{[0-9]+}}: warning: 'Entry::list' closes a strong reference cycle: 'Entry::list' and 'Playlist::copied' keep each other alive [refcycle-strong-cycle]
// CHECK: store-algorithm-back-inserter.cpp:[[#@LINE-20]]:{{[0-9]+}}: note: 'Entry::list' keeps 'Playlist' alive; stored here
// CHECK: store-algorithm-back-inserter.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: 'Playlist::copied' keeps 'Entry' alive; stored here
// CHECK: store-algorithm-back-inserter.cpp:[[#@LINE-21]]:{{[0-9]+}}: note: make 'Entry::list' weak:
// CHECK: store-algorithm-back-inserter.cpp:[[#@LINE-23]]:{{[0-9]+}}: warning: 'Entry::list' closes a strong reference cycle: 'Entry::list' and 'Playlist::transformed' keep each other alive [refcycle-strong-cycle]
// CHECK: store-algorithm-back-inserter.cpp:[[#@LINE-24]]:{{[0-9]+}}: note: 'Entry::list' keeps 'Playlist' alive; stored here
// CHECK: store-algorithm-back-inserter.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: 'Playlist::transformed' keeps 'Entry' alive; stored here
// CHECK: store-algorithm-back-inserter.cpp:[[#@LINE-25]]:{{[0-9]+}}: note: make 'Entry::list' weak:
