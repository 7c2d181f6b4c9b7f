// An edge whose target it alone owns is never the one to make weak: the target
// would be gone while its holder is in use.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>
#include <vector>

// The host's hook is all that keeps a plugin.
struct Host {
  std::vector<std::function<void()>> hooks;
};
struct Plugin {
  std::shared_ptr<Host> host;
};
static void install(const std::shared_ptr<Host> &host) {
  auto plugin = std::make_shared<Plugin>();
  plugin->host = host;
  host->hooks.push_back([plugin] {});
}

// Each node keeps the next; the last one the first.
struct Node {
  std::shared_ptr<Node> next;
};
static std::shared_ptr<Node> circle() {
  auto first = std::make_shared<Node>();
  first->next = std::make_shared<Node>();
  first->next->next = first;
  return first;
}

// Only the job's own continuation keeps the job.
struct Job {
  std::function<void()> done;
};
static std::function<void()> start() {
  auto job = std::make_shared<Job>();
  job->done = [job] {};
  return job->done;
}

int main() {
  auto host = std::make_shared<Host>();
  install(host);
  auto ring = circle();
  auto finish = start();
  finish();
}

// CHECK: edge-only-owner.cpp:18:3: warning: 'Plugin::host' closes a strong reference cycle: 'Plugin::host' and 'Host::hooks' keep each other alive through the capture of 'plugin' [refcycle-self-capture]
// CHECK: edge-only-owner.cpp:18:3: note: 'Plugin::host' keeps 'Host' alive; stored here
// CHECK: edge-only-owner.cpp:19:3: note: 'Host::hooks' keeps a lambda alive; stored here
// CHECK: edge-only-owner.cpp:19:26: note: the capture of 'plugin' keeps 'Plugin' alive; captured here
// CHECK: edge-only-owner.cpp:14:25: note: make 'Plugin::host' weak: it points back to 'Host', which was there before and has another owner
// CHECK: edge-only-owner.cpp:29:3: warning: 'Node::next' closes a strong reference cycle: objects keep each other alive through it [refcycle-strong-cycle]
// CHECK: edge-only-owner.cpp:29:3: note: 'Node::next' keeps 'Node' alive; stored here
// CHECK: edge-only-owner.cpp:28:3: note: 'Node::next' keeps 'Node' alive; stored here
// CHECK: edge-only-owner.cpp:24:25: note: no edge of the ring can be made weak: 'Node::next' is the only owner of 'Node'
// CHECK: edge-only-owner.cpp:24:25: note: reset 'Node::next' in a function that the ring's user calls; a destructor of the ring never runs
// CHECK: edge-only-owner.cpp:39:16: warning: capturing 'job' closes a strong reference cycle: the callback kept by 'Job::done' keeps its owner alive [refcycle-self-capture]
// CHECK: edge-only-owner.cpp:39:16: note: the capture of 'job' keeps 'Job' alive; captured here
// CHECK: edge-only-owner.cpp:39:3: note: 'Job::done' keeps a lambda alive; stored here
// CHECK: edge-only-owner.cpp:39:16: note: no edge of the ring can be made weak: the capture of 'job' is the only owner of 'Job'
// CHECK: edge-only-owner.cpp:39:16: note: clear the callback when it has run, or move it out of 'Job::done' before the call
