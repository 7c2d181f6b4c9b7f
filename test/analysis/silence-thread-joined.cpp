// A thread that owns its holder and is joined.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <memory>
#include <thread>

struct Worker : std::enable_shared_from_this<Worker> {
  void start() {
    thread = std::thread([self = shared_from_this()] { self->work(); });
  }
  void stop() { thread.join(); }
  void work() {}
  std::thread thread;
};

int main() {
  auto worker = std::make_shared<Worker>();
  worker->start();
  worker->stop();
}
