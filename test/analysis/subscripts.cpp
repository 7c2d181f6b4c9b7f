// A ring closed by a computed subscript.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s

#include <memory>
#include <vector>

struct Peer {
  std::shared_ptr<Peer> next;
};

int main() {
  std::vector<std::shared_ptr<Peer>> v(3);
  for (int i = 0; i < 3; ++i)
    v[i] = std::make_shared<Peer>();
  for (int i = 0; i < 3; ++i)
    // CHECK: [[@LINE+1]]:{{.*}} warning: {{.*}}'Peer::next'
    v[i]->next = v[(i + 1) % 3];
}
