// A ring that a library leaves to its users to close, with two calls: no function
// here builds it. What a caller may do is tried.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DRETURNED | FileCheck %s --check-prefix=RETURNED
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DGIVEN | FileCheck %s --check-prefix=GIVEN
// RUN: %exits 1 %refcycle scan -q --json=- %s -- -std=c++17 -DGIVEN | FileCheck %s --check-prefix=ROW
// RUN: %exits 1 %refcycle scan -q -j1 --json=- %s -- -std=c++17 -DGIVEN > %t1
// RUN: %exits 1 %refcycle scan -q -j4 --json=- %s -- -std=c++17 -DGIVEN > %t4
// RUN: cmp %t1 %t4
// RUN: %refcycle scan -q %s -- -std=c++17 -DSETTERS | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DWEAK | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DCLOSED | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DHIERARCHY | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DCALLED | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DCONSTRUCTED | count 0

#include <memory>
#include <vector>

struct Child;

#ifdef HIERARCHY
// Whoever adds a node to itself asks for it; so does who makes it its own child.
struct Node : std::enable_shared_from_this<Node> {
  std::shared_ptr<Node> makeChild();
  void add(std::shared_ptr<Node> node) { nodes.push_back(node); }
  std::vector<std::shared_ptr<Node>> nodes;
};
std::shared_ptr<Node> Node::makeChild() {
  auto made = std::make_shared<Node>();
  made->nodes.push_back(shared_from_this());
  return made;
}
struct Tree : std::enable_shared_from_this<Tree> {
  std::shared_ptr<Tree> grow();
  void add(std::shared_ptr<Tree> branch) { branches.push_back(branch); }
  std::shared_ptr<Tree> trunk;
  std::vector<std::shared_ptr<Tree>> branches;
};
std::shared_ptr<Tree> Tree::grow() {
  auto made = std::make_shared<Tree>();
  made->trunk = shared_from_this();
  return made;
}
#else
struct Parent : std::enable_shared_from_this<Parent> {
#ifdef CONSTRUCTED // nothing can be added to a parent that is there
  explicit Parent(std::vector<std::shared_ptr<Child>> of) : children(std::move(of)) {}
#else
  void add(std::shared_ptr<Child> child) { children.push_back(std::move(child)); }
#endif
#ifdef CLOSED
  void close() { children.clear(); }
#endif
  std::shared_ptr<Child> create();
  void attach(Child &child);
  std::vector<std::shared_ptr<Child>> children;
};

struct Child {
  void setParent(std::shared_ptr<Parent> to) { parent = std::move(to); }
#ifdef WEAK
  std::weak_ptr<Parent> parent;
#else
  std::shared_ptr<Parent> parent;
#endif
};
#endif

#ifdef GIVEN
void Parent::attach(Child &child) { child.setParent(shared_from_this()); }
#elif !defined(HIERARCHY) && !defined(SETTERS)
std::shared_ptr<Child> Parent::create() {
  auto child = std::make_shared<Child>();
  child->parent = shared_from_this();
  return child;
}
#endif

#ifdef CALLED // in the scanned code, which adds no such child
void use() {
  auto parent = std::make_shared<Parent>();
  auto child = parent->create();
  parent->add(std::make_shared<Child>());
}
#endif

// RETURNED: client-ring.cpp:[[#@LINE-13]]:{{[0-9]+}}: warning: 'Child::parent' closes a strong reference cycle: 'Child::parent' and 'Parent::children' keep each other alive
// RETURNED: note: 'Child::parent' keeps 'Parent' alive; stored here
// RETURNED: client-ring.cpp:[[#@LINE-40]]:{{[0-9]+}}: note: 'Parent::children' keeps 'Child' alive; stored here
// RETURNED: client-ring.cpp:[[#@LINE-41]]:{{[0-9]+}}: note: a caller of 'Parent::create' that then calls 'Parent::add' closes the ring
// RETURNED: note: make 'Child::parent' weak

// GIVEN: warning: 'Child::parent' closes a strong reference cycle
// GIVEN: note: 'Child::parent' keeps 'Parent' alive; stored here
// GIVEN: note: 'Parent::children' keeps 'Child' alive; stored here
// GIVEN: note: a caller of 'Parent::attach' that then calls 'Parent::add' closes the ring
// GIVEN: note: make 'Child::parent' weak

// ROW: "confidence": "likely"
// ROW: "row": "closed by a caller of 'Parent::attach' and then 'Parent::add', and nothing takes it apart"
