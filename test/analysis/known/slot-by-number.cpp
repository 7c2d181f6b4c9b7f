// Emptied by a number that a member keeps and nobody knows: taken for another element.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// XFAIL: *

#include <functional>
#include <memory>

#include <vector>
struct Event { std::function<void()> handler; };
struct Timer {
  std::vector<Event> events = std::vector<Event>(1);
  std::size_t nextFree = 0;
  std::size_t add(std::function<void()> h) {
    std::size_t id = nextFree;
    events[id] = Event{std::move(h)};
    return id;
  }
  void remove(std::size_t id) {
    events[id].handler = nullptr;
  }
};
struct Session : std::enable_shared_from_this<Session> {
 private:
  Timer timer;
  std::size_t keep = 0;
 public:
  void start() { keep = timer.add([self = shared_from_this()] { self->ping(); }); }
  void stop() { timer.remove(keep); }
  void ping() {}
};
