// A generic lambda returns what its instantiations do, and a move into a weak
// copy is left out.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <cstdio>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

struct Pipe : std::enable_shared_from_this<Pipe> {
  int n = 1;
  std::vector<std::function<int(int)>> steps;
  std::function<void()> done;
  void add();
  void finish();
};

void Pipe::add() {
  steps.emplace_back([p = shared_from_this()](auto x) { return x + p->n; });
  // CHECK: steps.emplace_back([weakP = weak_from_this()](auto x) {
  // CHECK-NEXT: auto p = weakP.lock();
  // CHECK-NEXT: if (!p)
  // CHECK-NEXT: return 0;
  // CHECK-NEXT: return x + p->n;
  // CHECK-NEXT: });
}
void Pipe::finish() {
  auto me = shared_from_this();
  done = [self = std::move(me)] { self->n++; };
  // CHECK: done = [weakSelf = std::weak_ptr<Pipe>(me)] { if (auto self = weakSelf.lock()) self->n++; };
}

int main() {
  auto pipe = std::make_shared<Pipe>();
  pipe->add();
  pipe->finish();
  pipe->done();
  std::printf("%d\n", pipe->steps[0](1));
}
