// What is kept in bytes is the same through a pointer to void or to bytes, a variable or a parameter.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DWAY=0 | grep warning: | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DWAY=1 | grep warning: | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DWAY=2 | grep warning: | FileCheck %s
// CHECK: warning: 'Task::self' closes
// RUN: %exits 0 %refcycle scan -q %s -- -std=c++17 -DWAY=0 -DDISARM
// RUN: %exits 0 %refcycle scan -q %s -- -std=c++17 -DWAY=2 -DDISARM

#include <memory>
#include <new>
#include <utility>

struct Button;
struct Task { std::shared_ptr<Button> self; };
struct Box {
  template <typename T> void set(T task) {
    new (bytes) T(std::move(task));
    full = true;
  }
  template <typename T> void take(Box &other) {
    if (WAY == 0) {
      void *from = other.bytes;
      new (bytes) T(std::move(*static_cast<T *>(from)));
    } else if (WAY == 1) {
      move<T>(other.bytes, bytes);
    } else {
      unsigned char *from = other.bytes;
      new (bytes) T(*reinterpret_cast<T *>(from));
    }
    full = true;
    other.clear<T>();
  }
  template <typename T> static void move(void *from, void *to) {
    new (to) T(std::move(*static_cast<T *>(from)));
  }
  template <typename T> void clear() {
    void *at = bytes;
    if (full)
      static_cast<T *>(at)->~T();
    full = false;
  }
  alignas(8) unsigned char bytes[32];
  bool full = false;
};
struct Button : std::enable_shared_from_this<Button> {
  Box click;
  void arm() {
    Box task;
    task.set(Task{shared_from_this()});
    click.take<Task>(task);
  }
  void disarm() { click.clear<Task>(); }
};

int main() {
  auto button = std::make_shared<Button>();
  button->arm();
#ifdef DISARM
  button->disarm();
#endif
}
