// Subscribed and unsubscribed by a token, by a key and by value.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

struct Listener;
struct Feed {
  int subscribe(std::function<void()> f) {
    handlers[++last] = std::move(f);
    return last;
  }
  void unsubscribe(int token) { handlers.erase(token); }
  std::map<int, std::function<void()>> handlers;
  std::map<std::string, std::shared_ptr<Listener>> named;
  std::set<std::shared_ptr<Listener>> listeners;
  int last = 0;
};
struct Listener {
  std::shared_ptr<Feed> feed;
};

int main() {
  auto feed = std::make_shared<Feed>();
  int token = feed->subscribe([feed] {});
#ifndef LEAK
  feed->unsubscribe(token);
#endif

  auto second = std::make_shared<Feed>();
  auto listener = std::make_shared<Listener>();
  listener->feed = second;
  second->named["me"] = listener;
  second->named.erase("me");
  second->listeners.insert(listener);
  second->listeners.erase(listener);
}

// CHECK: silence-unsubscribe-by-token.cpp:[[#@LINE-14]]:{{[0-9]+}}: warning: capturing 'feed' closes a strong reference cycle: the callback kept by 'Feed::handlers' keeps its owner alive [refcycle-self-capture]
// CHECK: silence-unsubscribe-by-token.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: the capture of 'feed' keeps 'Feed' alive; captured here
// CHECK: silence-unsubscribe-by-token.cpp:[[#@LINE-31]]:{{[0-9]+}}: note: 'Feed::handlers' keeps a lambda alive; stored here
// CHECK: silence-unsubscribe-by-token.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: capture 'feed' weakly:
