// Coroutines: their bodies, and lambdas that are coroutines.
// RUN: %exits 1 %refcycle scan %s -- -std=c++20 2>&1 | FileCheck %s

#include <coroutine>
#include <functional>
#include <memory>

struct Task {
  struct promise_type {
    std::shared_ptr<Task> kept;
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    std::suspend_always yield_value(int) { return {}; }
    void unhandled_exception() { throw; }
  };
};

struct Awaiter {
  bool await_ready() { return false; }
  template <class P> void await_suspend(std::coroutine_handle<P>) {}
  std::shared_ptr<int> await_resume() { return nullptr; }
};

struct Node {
  std::shared_ptr<Node> next;
  std::function<Task()> run;
};

Task link(std::shared_ptr<Node> a, std::shared_ptr<Node> b) {
  for (int i = 0; i < 3; ++i) {
    co_yield i;
    if (auto p = co_await Awaiter(); !p)
      co_return;
    a->next = b;
  }
  try {
    co_await std::suspend_always();
  } catch (...) {
  }
}

int main() {
  auto n = std::make_shared<Node>();
  n->run = [n]() -> Task { co_await std::suspend_always(); };
  link(n, n);
}

// CHECK: coroutines.cpp:[[#@LINE-4]]:{{.*}} warning: capturing 'n' closes a strong reference cycle: the callback kept by 'Node::run'
// CHECK: refcycle: 1 finding in 1 translation unit{{$}}
