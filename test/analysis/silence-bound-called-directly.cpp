// What bind gives is called like any function, whatever holds it.
// RUN: %refcycle scan -q %s -- -std=c++20 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DKEPT | grep warning: | FileCheck %s

#include <functional>
#include <memory>
#include <utility>

struct Session : std::enable_shared_from_this<Session> {
  std::function<void()> callback;
  void done(bool error) {
    if (error)
      callback = nullptr;
  }
#ifdef KEPT
  static constexpr bool failed = false;
#else
  static constexpr bool failed = true;
#endif
  void local() {
    // CHECK: [[#@LINE+1]]:{{.*}}: warning: {{.*}}'Session::callback'
    callback = [self = shared_from_this()] { self->done(true); };
    auto handler = std::bind(&Session::done, shared_from_this(),
                             std::placeholders::_1);
    handler(failed);
  }
  void front() {
    callback = [self = shared_from_this()] { self->done(true); };
    auto handler = std::bind_front(&Session::done, shared_from_this());
    handler(failed);
  }
  void member() {
    callback = [self = shared_from_this()] { self->done(true); };
    auto handler = std::mem_fn(&Session::done);
    handler(*this, failed);
  }
  template <typename H> static void async(H &&handler) {
    auto operation = [handler = std::forward<H>(handler)]() mutable {
      handler(failed);
    };
    operation();
  }
  void captured() {
    callback = [self = shared_from_this()] { self->done(true); };
    async(std::bind(&Session::done, shared_from_this(),
                    std::placeholders::_1));
  }
};

int main() {
  std::make_shared<Session>()->local();
  std::make_shared<Session>()->front();
  std::make_shared<Session>()->member();
  std::make_shared<Session>()->captured();
}
