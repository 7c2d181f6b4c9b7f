// A class that nobody can name, on a base of which somebody calls what it overrides.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DUNKNOWN | grep warning: | FileCheck %s

#include <deque>
#include <memory>

struct Task {
  virtual ~Task() = default;
  virtual void run() = 0;
};
std::deque<Task *> queue;

class Future {
#ifdef UNKNOWN
  struct Shared : std::enable_shared_from_this<Shared> {
    void run() { kept.reset(); }
    void wait() {
      if (!kept)
        // CHECK: :[[#@LINE+1]]:{{.*}}: warning: 'Future::Shared::kept'
        kept = shared_from_this();
    }
#else
  struct Shared : std::enable_shared_from_this<Shared>, Task {
    void run() override { kept.reset(); }
    void wait() {
      if (!kept) {
        kept = shared_from_this();
        queue.push_back(this);
      }
    }
#endif
    std::shared_ptr<Shared> kept;
  };
  std::shared_ptr<Shared> shared = std::make_shared<Shared>();

public:
  void get() { shared->wait(); }
};
