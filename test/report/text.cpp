// The text report: a warning, a note a hop, the end of the last owner, the edge to weaken;
// each with its source line, if that is not the last one quoted. Nothing is said twice.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 \
// RUN:   | FileCheck %s --match-full-lines --strict-whitespace

#include <functional>
#include <memory>

struct Folder {
  std::shared_ptr<Folder> inner;
  std::shared_ptr<Folder> outer;
};
struct Drone : std::enable_shared_from_this<Drone> {
	std::function<void()> cb; // a tab
	void start() { cb = [self = shared_from_this()] {}; }
};

int main() {
  auto top = std::make_shared<Folder>();
  top->inner = std::make_shared<Folder>();
  top->inner->outer =
      top;
  std::make_shared<Drone>()->start();
}

//       CHECK:{{.*}}text.cpp:15:23: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Drone::cb' keeps its owner alive [refcycle-self-capture]
//  CHECK-NEXT:   15 |         void start() { cb = [self = shared_from_this()] {}; }
//  CHECK-NEXT:      |                              ^~~~~~~~~~~~~~~~~~~~~~~~~
//  CHECK-NEXT:{{.*}}text.cpp:15:23: note: the capture of 'self' keeps 'Drone' alive; captured here
//  CHECK-NEXT:{{.*}}text.cpp:15:17: note: 'Drone::cb' keeps a lambda alive; stored here
//  CHECK-NEXT:   15 |         void start() { cb = [self = shared_from_this()] {}; }
//  CHECK-NEXT:      |                        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
//  CHECK-NEXT:{{.*}}text.cpp:23:3: note: last owner outside the ring, a temporary, ends here
//  CHECK-NEXT:   23 |   std::make_shared<Drone>()->start();
//  CHECK-NEXT:      |   ^~~~~~~~~~~~~~~~~~~~~~~~~
//  CHECK-NEXT:{{.*}}text.cpp:15:23: note: capture 'self' weakly: the callback is part of what it captures, and needs it only while it runs
//  CHECK-NEXT:   15 |         void start() { cb = [self = shared_from_this()] {}; }
//  CHECK-NEXT:      |                              ^~~~~~~~~~~~~~~~~~~~~~~~~
//  CHECK-NEXT:{{.*}}text.cpp:21:3: warning: 'Folder::outer' closes a strong reference cycle: 'Folder::outer' and 'Folder::inner' keep each other alive [refcycle-strong-cycle]
//  CHECK-NEXT:   21 |   top->inner->outer =
//  CHECK-NEXT:      |   ^~~~~~~~~~~~~~~~~~~
//  CHECK-NEXT:{{.*}}text.cpp:21:3: note: 'Folder::outer' keeps 'Folder' alive; stored here
//  CHECK-NEXT:{{.*}}text.cpp:20:3: note: 'Folder::inner' keeps 'Folder' alive; stored here
//  CHECK-NEXT:   20 |   top->inner = std::make_shared<Folder>();
//  CHECK-NEXT:      |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
//  CHECK-NEXT:{{.*}}text.cpp:24:1: note: last owner outside the ring, 'top', ends here
//  CHECK-NEXT:   24 | }
//  CHECK-NEXT:      | ^
//  CHECK-NEXT:{{.*}}text.cpp:11:27: note: make 'Folder::outer' weak: it points back to 'Folder', which was there before and has another owner
//  CHECK-NEXT:   11 |   std::shared_ptr<Folder> outer;
//  CHECK-NEXT:      |                           ^~~~~
//   CHECK-NOT:{{.}}

// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DTWICE 2>&1 | FileCheck %s --check-prefix=TWICE
#ifdef TWICE
struct Peer { std::shared_ptr<Peer> other; };
void know(const std::shared_ptr<Peer> &a, const std::shared_ptr<Peer> &b) { a->other = b; }
void meet() {
  auto a = std::make_shared<Peer>(), b = std::make_shared<Peer>();
  know(a, b), know(b, a);
}
#endif
//       TWICE: warning: 'Peer::other' closes a strong reference cycle
//       TWICE: note: 'Peer::other' keeps 'Peer' alive; stored here
//   TWICE-NOT: 'Peer::other' keeps 'Peer' alive
//       TWICE: note: last owner outside the ring
