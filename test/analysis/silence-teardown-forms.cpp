// Every way of emptying a slot that the user, a dispatcher or a callback runs.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

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

namespace setter_null {
struct K {
  void set(std::function<void()> f) { f_ = std::move(f); }
  std::function<void()> f_;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    k_.set([p = shared_from_this()] { p->n++; });
  }
  void stop() { k_.set(nullptr); }
  K k_;
  int n;
};
} // namespace setter_null

namespace setter_empty_lambda {
struct K {
  void set(const std::function<void()> &f) { f_ = f; }
  std::function<void()> f_;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    k_.set([p = shared_from_this()] { p->n++; });
  }
  void stop() {
    k_.set([] {});
  }
  K k_;
  int n;
};
} // namespace setter_empty_lambda

namespace setter_default_argument {
struct K {
  typedef std::function<void()> H;
  void set(H f = H()) { f_ = std::move(f); }
  H f_;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    k_.set([p = shared_from_this()] { p->n++; });
  }
  void stop() { k_.set(); }
  K k_;
  int n;
};
} // namespace setter_default_argument

namespace assign_empty_temporary {
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    h_ = [p = shared_from_this()] { p->n++; };
  }
  void stop() { h_ = std::function<void()>(); }
  std::function<void()> h_;
  int n;
};
} // namespace assign_empty_temporary

namespace assign_empty_lambda {
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    h_ = [p = shared_from_this()] { p->n++; };
  }
  void stop() {
    h_ = [] {};
  }
  std::function<void()> h_;
  int n;
};
} // namespace assign_empty_lambda

namespace assign_empty_vector {
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    q_.push_back([p = shared_from_this()] { p->n++; });
  }
  void stop() { q_ = std::vector<std::function<void()>>(); }
  std::vector<std::function<void()>> q_;
  int n;
};
} // namespace assign_empty_vector

namespace assign_braces_vector {
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    q_.push_back([p = shared_from_this()] { p->n++; });
  }
  void stop() { q_ = {}; }
  std::vector<std::function<void()>> q_;
  int n;
};
} // namespace assign_braces_vector

namespace resize_0 {
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    q_.push_back([p = shared_from_this()] { p->n++; });
  }
  void stop() { q_.resize(0); }
  std::vector<std::function<void()>> q_;
  int n;
};
} // namespace resize_0

namespace assign_empty_shared {
class C : public std::enable_shared_from_this<C> {
public:
  void s() { me = shared_from_this(); }
  void stop() { me = std::shared_ptr<C>(); }
  std::shared_ptr<C> me;
};
} // namespace assign_empty_shared

namespace atomic_store_empty {
class C : public std::enable_shared_from_this<C> {
public:
  void s() { me = shared_from_this(); }
  void stop() { std::atomic_store(&me, std::shared_ptr<C>()); }
  std::shared_ptr<C> me;
};
} // namespace atomic_store_empty

namespace part_assigned_fresh {
struct K {
  void set(std::function<void()> f) { f_ = std::move(f); }
  std::function<void()> f_;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    k_.set([p = shared_from_this()] { p->n++; });
  }
  void stop() { k_ = K(); }
  K k_;
  int n;
};
} // namespace part_assigned_fresh

namespace callbacks_struct_braces {
struct Cbs {
  std::function<void()> a, b;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    cbs.a = [p = shared_from_this()] { p->n++; };
  }
  void stop() { cbs = Cbs{}; }
  Cbs cbs;
  int n;
};
} // namespace callbacks_struct_braces

namespace callbacks_struct_through_setter {
struct Cbs {
  std::function<void()> a, b;
};
struct Kx {
  void set(Cbs c) { cbs = std::move(c); }
  Cbs cbs;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    Cbs c;
    c.a = [p = shared_from_this()] { p->n++; };
    k->set(c);
  }
  void stop() { k->set({}); }
  std::shared_ptr<Kx> k;
  int n;
};
} // namespace callbacks_struct_through_setter

namespace variant_idle {
struct C;
struct Idle {};
struct On {
  std::shared_ptr<C> c;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() { st = On{shared_from_this()}; }
  void stop() { st = Idle{}; }
  std::variant<Idle, On> st;
};
} // namespace variant_idle

namespace variant_emplace {
struct C;
struct Idle {};
struct On {
  std::shared_ptr<C> c;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() { st = On{shared_from_this()}; }
  void stop() { st.emplace<Idle>(); }
  std::variant<Idle, On> st;
};
} // namespace variant_emplace

namespace map_values_nulled {
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    m["a"] = [p = shared_from_this()] { p->n++; };
  }
  void stop() {
    for (auto &kv : m)
      kv.second = nullptr;
  }
  std::map<std::string, std::function<void()>> m;
  int n;
};
} // namespace map_values_nulled

namespace map_iterator_nulled {
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    m["a"] = [p = shared_from_this()] { p->n++; };
  }
  void stop() {
    auto it = m.find("a");
    if (it != m.end())
      it->second = nullptr;
  }
  std::map<std::string, std::function<void()>> m;
  int n;
};
} // namespace map_iterator_nulled

namespace drain_pop {
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    q.push_back([p = shared_from_this()] { p->n++; });
  }
  void drain() {
    while (!q.empty())
      q.pop_back();
  }
  std::vector<std::function<void()>> q;
  int n;
};
} // namespace drain_pop

namespace executor_copy_pop {
struct Loop {
  void post(std::function<void()> f) { q.push(std::move(f)); }
  void runOne() {
    if (q.empty())
      return;
    auto f = q.front();
    q.pop();
    f();
  }
  std::queue<std::function<void()>> q;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    l.post([p = shared_from_this()] { p->n++; });
  }
  Loop l;
  int n;
};
} // namespace executor_copy_pop

namespace self_function_reset_in_body {
void run(std::function<void(std::function<void()>)> post) {
  auto step = std::make_shared<std::function<void(int)>>();
  *step = [step, post](int n) {
    if (n == 0) {
      *step = nullptr;
      return;
    }
    post([step, n] { (*step)(n - 1); });
  };
  (*step)(3);
}
} // namespace self_function_reset_in_body

namespace public_close_also_in_own_destructor {
struct K {
  std::function<void()> f;
};
class C : public std::enable_shared_from_this<C> {
public:
  ~C() { close(); }
  void s() {
    k->f = [p = shared_from_this()] { p->n++; };
  }
  void close() { k->f = nullptr; }
  std::shared_ptr<K> k = std::make_shared<K>();
  int n;
};
} // namespace public_close_also_in_own_destructor

namespace recursive_destroy {
class N : public std::enable_shared_from_this<N> {
public:
  void add(std::shared_ptr<N> c) {
    c->p = shared_from_this();
    ks.push_back(c);
  }
  void destroy() {
    for (auto &k : ks)
      k->destroy();
    ks.clear();
  }
  std::shared_ptr<N> p;
  std::vector<std::shared_ptr<N>> ks;
};
} // namespace recursive_destroy

namespace close_in_callee {
struct K {
  void set(std::function<void()> f) { f_ = std::move(f); }
  void close() { f_ = nullptr; }
  std::function<void()> f_;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    k_->set([p = shared_from_this()] { p->n++; });
  }
  void close() { k_->close(); }
  std::shared_ptr<K> k_;
  int n;
};
} // namespace close_in_callee

namespace handler_resets_member {
struct K {
  void set(std::function<void()> f) { f_ = std::move(f); }
  std::function<void()> f_;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    k_ = std::make_shared<K>();
    k_->set([p = shared_from_this()] { p->k_.reset(); });
  }
  std::shared_ptr<K> k_;
  int n;
};
} // namespace handler_resets_member

namespace outer_destructor {
struct K {
  void set(std::function<void()> f) { f_ = std::move(f); }
  std::function<void()> f_;
};
class C : public std::enable_shared_from_this<C> {
public:
  void s() {
    k_ = std::make_unique<K>();
    k_->set([p = shared_from_this()] { p->n++; });
  }
  void shutdown() { k_.reset(); }

private:
  std::unique_ptr<K> k_;
  int n;
};
class Pub {
public:
  Pub() : c(std::make_shared<C>()) { c->s(); }
  ~Pub() { c->shutdown(); }

private:
  std::shared_ptr<C> c;
};
} // namespace outer_destructor

namespace one_shot_timer {
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
    t.wait([p = shared_from_this()](int) { p->n++; });
  }

private:
  Tm t;
  int n;
};
} // namespace one_shot_timer

namespace executor_member {
class Loop {
public:
  void post(std::function<void()> f) {
    std::lock_guard<std::mutex> l(m);
    q.push_back(std::move(f));
  }
  void run() {
    while (!stop) {
      std::function<void()> f;
      {
        std::unique_lock<std::mutex> l(m);
        cv.wait(l, [this] { return !q.empty(); });
        f = std::move(q.front());
        q.pop_front();
      }
      f();
    }
  }

private:
  std::deque<std::function<void()>> q;
  std::mutex m;
  std::condition_variable cv;
  std::atomic<bool> stop;
};
class C : public std::enable_shared_from_this<C> {
public:
  C(std::shared_ptr<Loop> l) : l(l) {}
  void s() {
    l->post([p = shared_from_this()] { p->n++; });
  }

private:
  std::shared_ptr<Loop> l;
  int n;
};
} // namespace executor_member

namespace pending_map_found_moved_erased {
class C : public std::enable_shared_from_this<C> {
public:
  void s(int id) {
    m_[id] = [p = shared_from_this()] { p->n++; };
  }
  void done(int id) {
    auto it = m_.find(id);
    if (it == m_.end())
      return;
    auto f = std::move(it->second);
    m_.erase(it);
    f();
  }

private:
  std::map<int, std::function<void()>> m_;
  int n;
};
} // namespace pending_map_found_moved_erased
