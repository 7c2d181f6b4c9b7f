// Variables with static storage have their first values where the program starts, or
// where it passes them; without a main nobody knows what they hold.
// RUN: %exits 0 %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DSPENT | grep warning: | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -Dmain=run | grep warning: \
// RUN:   | FileCheck %s --check-prefix=LIBRARY

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

// A flag that stops the second call.
// CHECK-DAG: warning: {{.*}}'Once::next'
// LIBRARY-DAG: warning: {{.*}}'Once::next'
struct Once {
  std::shared_ptr<Once> next;
};
static void once(Once &o) {
  static bool done = false;
  if (done)
    return;
  done = true;
  o.next.reset();
}

// A counter at namespace scope, in a library of unknown value.
// CHECK-DAG: warning: {{.*}}'Counted::next'
// LIBRARY-DAG: warning: {{.*}}'Counted::next'
struct Counted {
  std::shared_ptr<Counted> next;
};
int calls;
static void count(Counted &c) {
  if (++calls == 1)
    c.next.reset();
}

// The only instance of a registry, made when it is asked for.
// CHECK-DAG: warning: {{.*}}'Listed::next'
struct Listed {
  std::shared_ptr<Listed> next;
};
struct Registry {
  static Registry &get() {
    static Registry only;
    return only;
  }
  void clear() {
    for (auto &each : all)
      each->next.reset();
    all.clear();
  }
  std::vector<std::shared_ptr<Listed>> all;
};

// What registers itself before main.
// CHECK-DAG: warning: {{.*}}'Plugin::host'
struct Host;
struct Plugin {
  std::shared_ptr<Host> host;
};
struct Host {
  std::vector<std::shared_ptr<Plugin>> plugins;
};
using Factory = std::function<std::shared_ptr<Plugin>(std::shared_ptr<Host>)>;
static std::map<std::string, Factory> &factories() {
  static std::map<std::string, Factory> all;
  return all;
}
static bool add(const std::string &name, Factory make) {
  factories()[name] = std::move(make);
  return true;
}
static const bool registered = add("plain", [](std::shared_ptr<Host> host) {
  auto plugin = std::make_shared<Plugin>();
#ifdef SPENT
  plugin->host = host;
#endif
  return plugin;
});

int main() {
  auto o = std::make_shared<Once>();
  o->next = o;
  auto c = std::make_shared<Counted>();
  c->next = c;
  auto l = std::make_shared<Listed>();
  l->next = l;
#ifdef SPENT
  Once other;
  once(other);
  calls = 1;
#else
  Registry::get().all.push_back(l);
#endif
  once(*o);
  count(*c);
  Registry::get().clear();
  auto host = std::make_shared<Host>();
  host->plugins.push_back(factories().at("plain")(host));
}
