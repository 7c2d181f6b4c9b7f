// What an object owns itself by is no other owner of it: the edge to it cannot be weak, the
// others can.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep 'note: make' | FileCheck %s --implicit-check-not 'note: make'

#include <memory>
#include <vector>
struct Request;
struct Link {
  std::shared_ptr<Request> request;
};
static std::vector<std::shared_ptr<Link>> links;
struct Request : std::enable_shared_from_this<Request> {
  std::shared_ptr<Request> self;
  // CHECK-DAG: note: make 'Request::self' weak
  std::shared_ptr<Link> link;
  // CHECK-DAG: note: make 'Request::link' weak
  void start() {
    self = shared_from_this();
    auto made = std::make_shared<Link>();
    made->request = self;
    links.push_back(made);
    link = made;
  }
};
void run() {
  std::make_shared<Request>()->start();
  links.clear();
}
int main() { run(); }
