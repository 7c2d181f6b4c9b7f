// Elements of an ordered set, by insert and by emplace.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <set>

struct Swarm;
struct Peer {
  std::shared_ptr<Swarm> swarm;
};
struct Swarm {
  std::set<std::shared_ptr<Peer>> peers;
};

int main() {
  auto swarm = std::make_shared<Swarm>();
  auto peer = std::make_shared<Peer>();
  swarm->peers.insert(peer);
  peer->swarm = swarm;
}

// CHECK: edge-set.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: 'Peer::swarm' closes a strong reference cycle: 'Peer::swarm' and 'Swarm::peers' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-set.cpp:[[#@LINE-4]]:{{[0-9]+}}: note: 'Peer::swarm' keeps 'Swarm' alive; stored here
// CHECK: edge-set.cpp:[[#@LINE-6]]:{{[0-9]+}}: note: 'Swarm::peers' keeps 'Peer' alive; stored here
// CHECK: edge-set.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: make 'Peer::swarm' weak:
