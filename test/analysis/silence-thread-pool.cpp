// A thread runs what it was given until it ends, joined or not, and takes rings apart
// meanwhile.
// RUN: %exits 0 %refcycle scan -q %s -- -std=c++20 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DIDLE | grep warning: | FileCheck %s

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <queue>
#include <thread>
#include <vector>

// CHECK-DAG: warning: {{.*}}'Session::pool'
class Pool {
public:
  explicit Pool(int threads) {
    for (int i = 0; i < threads; ++i)
      threads_.emplace_back([this] {
        for (;;) {
          std::function<void()> task;
          {
            std::unique_lock<std::mutex> lock(mutex_);
            changed_.wait(lock, [this] { return stop_ || !tasks_.empty(); });
            if (stop_ && tasks_.empty())
              return;
#ifndef IDLE
            task = std::move(tasks_.front());
            tasks_.pop();
#endif
          }
          task();
        }
      });
  }
  ~Pool() {
    {
      std::unique_lock<std::mutex> lock(mutex_);
      stop_ = true;
    }
    changed_.notify_all();
    for (auto &thread : threads_)
      thread.join();
  }
  void post(std::function<void()> task) {
    std::unique_lock<std::mutex> lock(mutex_);
    tasks_.push(std::move(task));
  }

private:
  std::vector<std::thread> threads_;
  std::queue<std::function<void()>> tasks_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool stop_ = false;
};
struct Session : std::enable_shared_from_this<Session> {
  std::shared_ptr<Pool> pool;
  void start() {
    pool->post([self = shared_from_this()] {});
  }
};

// CHECK-DAG: warning: {{.*}}'Node::next'
struct Node {
  std::shared_ptr<Node> next;
};
static void stop(Node &node) {
#ifndef IDLE
  node.next.reset();
#endif
}

// CHECK-DAG: warning: {{.*}}'Leaf::next'
struct Leaf {
  std::shared_ptr<Leaf> next;
};

int main() {
  auto pool = std::make_shared<Pool>(2);
  {
    auto session = std::make_shared<Session>();
    session->pool = pool;
    session->start();
  }
  auto node = std::make_shared<Node>();
  node->next = node;
  std::thread([node] { stop(*node); }).detach();
#ifdef IDLE
  // A thread that has ended takes nothing apart.
  auto leaf = std::make_shared<Leaf>();
  std::thread done([leaf] {});
  done.join();
  leaf->next = leaf;
#endif
}
