// A run that is cut short is a teardown where its rest may empty the slot, and only there.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s

#include <functional>
#include <memory>

#define LONG(n)                                                                \
  for (int i = 0; i < 15; ++i)                                                 \
    for (int j = 0; j < 15; ++j)                                               \
      for (int k = 0; k < 15; ++k)                                             \
        for (int l = 0; l < 15; ++l)                                           \
          n += i ^ j ^ k ^ l;

namespace stops {
class C : public std::enable_shared_from_this<C> {
public:
  void s() { f_ = [p = shared_from_this()] {}; }
  void stop() {
    LONG(n_)
    f_ = nullptr;
  }
  std::function<void()> f_;
  int n_ = 0;
};
} // namespace stops

// CHECK-NOT: 'stops::

namespace reads {
class C : public std::enable_shared_from_this<C> {
public:
  void s() { f_ = [p = shared_from_this()] {}; }
  bool busy() {
    LONG(n_)
    return bool(f_);
  }
  std::function<void()> f_;
  int n_ = 0;
};
} // namespace reads

// CHECK: warning: {{.*}}'reads::
