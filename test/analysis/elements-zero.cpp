// The numbers of what a map makes for a new key are zero, if nobody wrote a constructor; texts are empty.
// RUN: %exits 0 %refcycle scan -q %s -- -std=c++17 | count 0

#include <functional>
#include <map>
#include <memory>
#include <string>

struct Slot {
  int uses;
  std::function<void()> callback;
};
struct Job : std::enable_shared_from_this<Job> {
  std::map<int, Slot> slots;
  int n = 0;
  void go() { slots[1].callback = [self = shared_from_this()] { ++self->n; }; }
  void fire() {
    if (++slots[1].uses == 1)
      slots[1].callback = nullptr;
  }
};

struct Link { std::shared_ptr<Link> peer; };
static void unlink(const std::string &name) {
  std::map<std::string, std::string> names;
  auto empty = std::make_shared<Link>();
  empty->peer = empty;
  if (names[name].empty())
    empty->peer.reset();
  auto same = std::make_shared<Link>();
  same->peer = same;
  if (names[name] == "")
    same->peer.reset();
}

int main() {
  unlink("a");
  auto job = std::make_shared<Job>();
  job->go();
  job->fire();
}
