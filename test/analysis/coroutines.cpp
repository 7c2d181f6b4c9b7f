// What co_await gives is what its await_resume() returns.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 | grep warning: | FileCheck %s
// CHECK: coroutines.cpp:[[@LINE+26]]:3: warning: 'Pool::next' closes a strong reference cycle
// CHECK-NOT: warning:

#include <coroutine>
#include <memory>

struct Pool {
  std::shared_ptr<Pool> next;
};
struct Task {
  struct promise_type {
    Task get_return_object() { return Task{}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
struct Get {
  std::shared_ptr<Pool> pool;
  bool await_ready() const { return true; }
  void await_suspend(std::coroutine_handle<>) {}
  std::shared_ptr<Pool> await_resume() { return pool; }
};
Task work(std::shared_ptr<Pool> given) {
  auto pool = co_await Get{given};
  pool->next = pool;
}
int main() { work(std::make_shared<Pool>()); }
