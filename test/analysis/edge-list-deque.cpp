// Elements of a list and of a deque, at either end.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <deque>
#include <list>
#include <memory>

struct Tree;
struct Orchard {
  std::list<std::shared_ptr<Tree>> trees;
};
struct Tree {
  std::shared_ptr<Orchard> orchard;
};

struct Job;
struct Spooler {
  std::deque<std::shared_ptr<Job>> jobs;
};
struct Job {
  explicit Job(std::shared_ptr<Spooler> s) : spooler(std::move(s)) {}
  std::shared_ptr<Spooler> spooler;
};

int main() {
  auto orchard = std::make_shared<Orchard>();
  orchard->trees.emplace_back(std::make_shared<Tree>());
  orchard->trees.back()->orchard = orchard;

  auto spooler = std::make_shared<Spooler>();
  spooler->jobs.push_front(std::make_shared<Job>(spooler));
}

// CHECK: edge-list-deque.cpp:[[#@LINE-13]]:{{[0-9]+}}: warning: 'Job::spooler' closes a strong reference cycle: 'Job::spooler' and 'Spooler::jobs' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-list-deque.cpp:[[#@LINE-14]]:{{[0-9]+}}: note: 'Job::spooler' keeps 'Spooler' alive; stored here
// CHECK: edge-list-deque.cpp:[[#@LINE-5]]:{{[0-9]+}}: note: 'Spooler::jobs' keeps 'Job' alive; stored here
// CHECK: edge-list-deque.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: make 'Job::spooler' weak:
// CHECK: edge-list-deque.cpp:[[#@LINE-10]]:{{[0-9]+}}: warning: 'Tree::orchard' closes a strong reference cycle: 'Tree::orchard' and 'Orchard::trees' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-list-deque.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: 'Tree::orchard' keeps 'Orchard' alive; stored here
// CHECK: edge-list-deque.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: 'Orchard::trees' keeps 'Tree' alive; stored here
// CHECK: edge-list-deque.cpp:[[#@LINE-28]]:{{[0-9]+}}: note: make 'Tree::orchard' weak:
