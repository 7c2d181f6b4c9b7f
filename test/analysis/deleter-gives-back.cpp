// A deleter that keeps what it is given: the object lives on, its deleter ends.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s --implicit-check-not=warning:

#include <memory>
#include <vector>

struct Page {};

struct Pool : std::enable_shared_from_this<Pool> {
  ~Pool() {
    for (Page *p : free_)
      delete p;
  }
  std::shared_ptr<Page> acquire() {
    Page *raw = nullptr;
    if (free_.empty()) {
      raw = new Page;
    } else {
      raw = free_.back();
      free_.pop_back();
    }
    // CHECK: [[@LINE+1]]:40: warning: {{.*}} the deleter kept by 'Pool::current_'
    return std::shared_ptr<Page>(raw, [pool = shared_from_this()](Page *p) { pool->free_.push_back(p); });
  }
  std::vector<Page *> free_;
  std::shared_ptr<Page> current_;
};

void idle() { // nothing is bound when the pool is left
  auto pool = std::make_shared<Pool>();
  { auto first = pool->acquire(); }
  auto again = pool->acquire();
}

int main() {
  idle();
  auto pool = std::make_shared<Pool>();
  { auto first = pool->acquire(); }
  pool->current_ = pool->acquire();
}
