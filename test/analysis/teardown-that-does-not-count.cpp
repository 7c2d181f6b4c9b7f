// Code that empties a slot of the ring, or of its class, and yet is no teardown:
// it rebuilds the ring, refills the slot, needs a key that nobody gives, works on
// another object, or is run by nobody.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s

#include <algorithm>
#include <any>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <queue>
#include <string>
#include <variant>
#include <vector>

namespace swap_elements {
class N : public std::enable_shared_from_this<N> {
public:
  void add(std::shared_ptr<N> c) {
    c->p = shared_from_this();
    ks.push_back(c);
  }
  void sw(size_t i, size_t j) { std::swap(ks[i], ks[j]); }
  std::shared_ptr<N> p;
  std::vector<std::shared_ptr<N>> ks;
};
} // namespace swap_elements

// CHECK: warning: {{.*}}'swap_elements::

namespace clears_before_rearm_in_closer {
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    if (f_)
      f_ = nullptr;
    f_ = [p = shared_from_this()] { p->n++; };
  }
  std::function<void()> f_;
  int n;
};
} // namespace clears_before_rearm_in_closer

// CHECK: warning: {{.*}}'clears_before_rearm_in_closer::

namespace closer_clears_on_error_path {
struct K {
  std::function<void()> f;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    k->f = [p = shared_from_this()] { p->n++; };
    if (!open()) {
      k->f = nullptr;
      return;
    }
  }
  bool open();
  std::shared_ptr<K> k = std::make_shared<K>();
  int n;
};
} // namespace closer_clears_on_error_path

// CHECK: warning: {{.*}}'closer_clears_on_error_path::

namespace erase_then_set_same_key {
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    m_["x"] = [p = shared_from_this()] { p->n++; };
  }
  void replace(std::string k, std::function<void()> f) {
    m_.erase(k);
    m_[k] = f;
  }
  std::map<std::string, std::function<void()>> m_;
  int n;
};
} // namespace erase_then_set_same_key

// CHECK: warning: {{.*}}'erase_then_set_same_key::

namespace one_shot_but_rearmed {
struct Tm {
  void wait(std::function<void(int)> h) { h_ = std::move(h); }
  void fire() {
    auto h = std::move(h_);
    h_ = nullptr;
    if (h)
      h(0);
  }

private:
  std::function<void(int)> h_;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    t.wait([p = shared_from_this()](int ec) {
      if (!ec)
        p->s();
    });
  }
  Tm t;
  int n;
};
} // namespace one_shot_but_rearmed

// CHECK: warning: {{.*}}'one_shot_but_rearmed::

namespace one_shot_but_rearmed_unless_it_failed {
struct Tm {
  void wait(std::function<void(int)> h) { h_ = std::move(h); }
  void fire(int ec) {
    auto h = std::move(h_);
    h_ = nullptr;
    if (h)
      h(ec);
  }

private:
  std::function<void(int)> h_;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    t.wait([p = shared_from_this()](int ec) {
      if (!ec)
        p->s();
    });
  }
  Tm t;
  int n;
};
} // namespace one_shot_but_rearmed_unless_it_failed

// CHECK: warning: {{.*}}'one_shot_but_rearmed_unless_it_failed::

namespace uncalled_keyed_remove {
class N : public std::enable_shared_from_this<N> {
public:
  void add(std::shared_ptr<N> c) {
    c->p = shared_from_this();
    ks.push_back(c);
  }
  void removeAt(size_t i) { ks.erase(ks.begin() + i); }
  std::shared_ptr<N> p;
  std::vector<std::shared_ptr<N>> ks;
};
} // namespace uncalled_keyed_remove

// CHECK: warning: {{.*}}'uncalled_keyed_remove::

namespace uncalled_remove_object {
class N : public std::enable_shared_from_this<N> {
public:
  void add(std::shared_ptr<N> c) {
    c->p = shared_from_this();
    ks.push_back(c);
  }
  void remove(const std::shared_ptr<N> &c) {
    ks.erase(std::remove(ks.begin(), ks.end(), c), ks.end());
  }
  std::shared_ptr<N> p;
  std::vector<std::shared_ptr<N>> ks;
};
} // namespace uncalled_remove_object

// CHECK: warning: {{.*}}'uncalled_remove_object::

namespace reparent_removes_from_old {
class N : public std::enable_shared_from_this<N> {
public:
  void add(std::shared_ptr<N> c) {
    if (c->p)
      c->p->remove(c);
    c->p = shared_from_this();
    ks.push_back(c);
  }
  void remove(const std::shared_ptr<N> &c) {
    for (auto it = ks.begin(); it != ks.end(); ++it)
      if (*it == c) {
        ks.erase(it);
        break;
      }
  }
  std::shared_ptr<N> p;
  std::vector<std::shared_ptr<N>> ks;
};
} // namespace reparent_removes_from_old

// CHECK: warning: {{.*}}'reparent_removes_from_old::

namespace uncalled_clear_of_a_private_part {
class K {
public:
  void set(std::function<void()> f) { f_ = std::move(f); }
  void clear() { f_ = nullptr; }

private:
  std::function<void()> f_;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    k_.set([p = shared_from_this()] { p->n++; });
  }

private:
  K k_;
  int n;
};
} // namespace uncalled_clear_of_a_private_part

// CHECK: warning: {{.*}}'uncalled_clear_of_a_private_part::

namespace clear_called_on_another_class {
class K {
public:
  void set(std::function<void()> f) { f_ = std::move(f); }
  void clear() { f_ = nullptr; }

private:
  std::function<void()> f_;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    k_.set([p = shared_from_this()] { p->n++; });
  }

private:
  K k_;
  int n;
};
struct D {
  void stop() { k_.clear(); }
  K k_;
};
} // namespace clear_called_on_another_class

// CHECK: warning: {{.*}}'clear_called_on_another_class::

namespace private_stop_never_called {
struct K {
  std::function<void()> f;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    k->f = [p = shared_from_this()] { p->n++; };
  }

private:
  void close() { k->f = nullptr; }
  std::shared_ptr<K> k = std::make_shared<K>();
  int n;
};
} // namespace private_stop_never_called

// CHECK: warning: {{.*}}'private_stop_never_called::

namespace setter_of_the_slot {
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    f_ = [p = shared_from_this()] { p->n++; };
  }
  void set(std::function<void()> f) { f_ = std::move(f); }
  std::function<void()> f_;
  int n;
};
} // namespace setter_of_the_slot

// CHECK: warning: {{.*}}'setter_of_the_slot::

namespace destructor_of_the_ring {
class C : public std::enable_shared_from_this<C> {
public:
  ~C() { f_ = nullptr; }
  void s() {
    f_ = [p = shared_from_this()] { p->n++; };
  }
  std::function<void()> f_;
  int n;
};
} // namespace destructor_of_the_ring

// CHECK: warning: {{.*}}'destructor_of_the_ring::

namespace destructor_of_a_part_of_the_ring {
class C;
struct Guard {
  ~Guard();
  C *c;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    f_ = [p = shared_from_this()] { p->n++; };
  }
  std::function<void()> f_;
  Guard g_{this};
  int n;
};
Guard::~Guard() { c->f_ = nullptr; }
} // namespace destructor_of_a_part_of_the_ring

// CHECK: warning: {{.*}}'destructor_of_a_part_of_the_ring::

// CHECK-NOT: warning:
