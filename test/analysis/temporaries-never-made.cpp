// A temporary in an arm that is never taken is not made, and what follows it is run.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// CHECK: warning: 'Node::next'

#include <memory>
#include <string>

struct Node {
  std::shared_ptr<Node> next;
};
std::string text();
bool asks(const std::string &s, bool b);
static void work() {
  auto node = std::make_shared<Node>();
  bool known = true ? false : asks(text(), true);
  if (!known)
    node->next = node;
}
int main() { work(); }
