// Counted pointers in a tuple and in a pair, in a container and alone.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

struct Nurse;
struct Roster {
  std::vector<std::tuple<int, std::string, std::shared_ptr<Nurse>>> shifts;
};
struct Nurse {
  std::shared_ptr<Roster> roster;
};

struct Bidder;
struct Auction {
  std::pair<int, std::shared_ptr<Bidder>> best;
};
struct Bidder {
  std::shared_ptr<Auction> room;
};

int main() {
  auto roster = std::make_shared<Roster>();
  auto nurse = std::make_shared<Nurse>();
  roster->shifts.emplace_back(1, "night", nurse);
  nurse->roster = roster;

  auto auction = std::make_shared<Auction>();
  auto bidder = std::make_shared<Bidder>();
  auction->best = {100, bidder};
  bidder->room = auction;
}

// CHECK: edge-tuple-pair.cpp:[[#@LINE-8]]:{{[0-9]+}}: warning: 'Nurse::roster' closes a strong reference cycle: 'Nurse::roster' and 'Roster::shifts' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-tuple-pair.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'Nurse::roster' keeps 'Roster' alive; stored here
// CHECK: edge-tuple-pair.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: 'Roster::shifts' keeps 'Nurse' alive; stored here
// CHECK: edge-tuple-pair.cpp:[[#@LINE-26]]:{{[0-9]+}}: note: make 'Nurse::roster' weak:
// CHECK: edge-tuple-pair.cpp:[[#@LINE-7]]:{{[0-9]+}}: warning: 'Bidder::room' closes a strong reference cycle: 'Bidder::room' and 'Auction::best' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-tuple-pair.cpp:[[#@LINE-8]]:{{[0-9]+}}: note: 'Bidder::room' keeps 'Auction' alive; stored here
// CHECK: edge-tuple-pair.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'Auction::best' keeps 'Bidder' alive; stored here
// CHECK: edge-tuple-pair.cpp:[[#@LINE-22]]:{{[0-9]+}}: note: make 'Bidder::room' weak:
