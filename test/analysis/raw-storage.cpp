// Bytes own what is constructed in them, until it is destroyed or moved out.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++17 -DRESET
// RUN: %refcycle scan -q %s -- -std=c++17 -DTAKE

#include <cstddef>
#include <functional>
#include <memory>
#include <new>

template <typename T> struct Slot {
  alignas(T) std::byte bytes[sizeof(T)];

  T &value() { return *reinterpret_cast<T *>(bytes); }
  // CHECK: :[[#@LINE+4]]:23: warning: 'Slot::bytes' closes a strong reference cycle: 'Slot::bytes' and 'Node::link' keep each other alive
  // CHECK: note: 'Slot::bytes' keeps 'Node' alive; stored here
  // CHECK: note: 'Node::link' keeps 'Slot' alive
  // CHECK: note: make 'Slot::bytes' weak
  void emplace(T v) { new (bytes) T(std::move(v)); }
  void reset() { value().~T(); }
  T take() {
    T v = std::move(value());
    reset();
    return v;
  }
};

struct Request {
  std::function<void()> handler;
};

struct Timer {
  Slot<Request> next;
};

struct Node {
  Slot<std::shared_ptr<Node>> link;
};

template <typename T> void end(Slot<T> &slot) {
#if defined(RESET)
  slot.reset();
#elif defined(TAKE)
  slot.take();
#endif
}

int main() {
  auto timer = std::make_shared<Timer>();
  // CHECK: :[[#@LINE+1]]:[[#]]: warning: capturing 'timer' closes a strong reference cycle: the callback kept by 'Request::handler' keeps its owner alive
  timer->next.emplace({[timer] { timer->next.reset(); }});
  // CHECK: note: the capture of 'timer' keeps 'Timer' alive
  // CHECK: note: 'Timer::next' keeps 'Slot' alive
  // CHECK: note: 'Slot::bytes' keeps 'Request' alive
  // CHECK: note: 'Request::handler' keeps a lambda alive
  // CHECK: note: capture 'timer' weakly
  end(timer->next);

  auto a = std::make_shared<Node>(), b = std::make_shared<Node>();
  a->link.emplace(b);
  b->link.emplace(a);
  end(a->link);
  end(b->link);
}
