// Flags in the bits of a number are followed as far as the numbers are known.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | grep warning: | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// CHECK: warning: 'Node::next' closes a strong reference cycle
// CHECK-NOT: warning:

#include <memory>

enum { Open = 1, Armed = 2, Shut = 4 };
struct Node {
  std::shared_ptr<Node> next;
  unsigned flags = Open;
  bool done = false;
  void close(unsigned how) {
    flags |= how;
    done |= (flags & Shut) != 0;
    if (done)
      next = nullptr;
  }
};
int main() {
  auto node = std::make_shared<Node>();
  node->next = node;
#ifdef LEAK
  node->close(Armed);
#else
  node->close(Armed | Shut);
#endif
}
