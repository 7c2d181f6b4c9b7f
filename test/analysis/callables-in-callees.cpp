// What a function calls that it was given, or that a container holds, runs, however much
// else the function does and whatever it knows of what is called.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <functional>
#include <map>
#include <memory>
#include <vector>

using Task = std::function<void()>;

struct Chain {
  std::shared_ptr<Chain> self;
};
static int drained = 0;
static void drain(std::vector<Task> &queue) {
  for (auto &task : queue)
    task();
  ++drained;
  queue.clear();
}
void runTasks() {
  std::vector<Task> queue;
  auto chain = std::make_shared<Chain>();
  chain->self = chain;
  queue.push_back([chain] { chain->self = nullptr; });
  drain(queue);
}

// A destructor that unsubscribes through a callback.
struct Core {
  std::map<int, std::function<void(int)>> subscribers;
};
class Session {
public:
  explicit Session(std::shared_ptr<Core> c) : core(std::move(c)) {}
  ~Session() {
    forEach([this](int id) { core->subscribers.erase(id); });
  }
  void add(int id) {
    ids[id] = id;
    auto kept = core;
    core->subscribers[id] = [kept](int n) { kept->subscribers.erase(n); };
  }

private:
  void forEach(const std::function<void(int)> &f) {
    for (auto &each : ids)
      f(each.second);
  }
  std::shared_ptr<Core> core;
  std::map<int, int> ids;
};
void serve() {
  auto core = std::make_shared<Core>();
  Session session(core);
  session.add(1);
}

int main() {
  runTasks();
  serve();
}
