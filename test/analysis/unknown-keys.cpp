// Two keys that nobody knows are two: an object found by one is not linked to itself when it is
// found by the other. One key finds one object, each time.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s --implicit-check-not warning:

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>
struct Node {
  std::shared_ptr<Node> next;
};
using Nodes = std::map<std::string, std::shared_ptr<Node>>;

static void chain(const std::string &prefix) {
  Nodes nodes;
  nodes[prefix + "1"] = std::make_shared<Node>();
  nodes[prefix + "2"] = std::make_shared<Node>();
  nodes[prefix + "1"]->next = nodes[prefix + "2"];
}
static void referred(const std::string &other) {
  Nodes nodes;
  auto &a = nodes["a"], &b = nodes[other];
  if (!a)
    a = std::make_shared<Node>();
  if (!b)
    b = std::make_shared<Node>();
  nodes["a"]->next = b;
}
static void numbered(int count) {
  std::vector<std::shared_ptr<Node>> nodes(count + 5);
  for (auto &each : nodes)
    each = std::make_shared<Node>();
  for (std::size_t i = 1; i < nodes.size(); ++i)
    nodes[i]->next = nodes[i - 1];
}
struct Module {
  std::vector<std::shared_ptr<Module>> imports;
  void link(struct Loader &loader, const std::string &name);
};
struct Loader {
  std::map<std::string, std::shared_ptr<Module>> modules;
  std::shared_ptr<Module> load(const std::string &name, bool whole) {
    if (auto it = modules.find(name); it != modules.end())
      return it->second;
    auto made = std::make_shared<Module>();
    modules[name] = made;
    if (whole)
      made->link(*this, name.substr(1));
    return made;
  }
};
void Module::link(Loader &loader, const std::string &name) {
  imports.push_back(loader.load(name, false));
}

struct Item {
  std::shared_ptr<struct List> list;
};
struct List {
  std::vector<std::shared_ptr<Item>> items;
};
static void taken(int n) {
  auto list = std::make_shared<List>();
  list->items = {std::make_shared<Item>(), std::make_shared<Item>()};
  list->items[n]->list = list;
  list->items[n]->list = nullptr;
}

struct Looped {
  std::shared_ptr<Looped> self;
};
static void same(int n) {
  std::vector<std::shared_ptr<Looped>> all = {std::make_shared<Looped>(),
                                              std::make_shared<Looped>()};
  all[n]->self = all[n]; // CHECK: :[[#@LINE]]:{{.*}}'Looped::self'
}
struct Peer {
  std::shared_ptr<Peer> peer;
};
static void both(const std::string &a, const std::string &b) {
  std::map<std::string, std::shared_ptr<Peer>> peers;
  peers[a] = std::make_shared<Peer>();
  peers[b] = std::make_shared<Peer>();
  peers[a]->peer = peers[b]; // CHECK: :[[#@LINE+1]]:{{.*}}'Peer::peer'
  peers[b]->peer = peers[a];
}
struct Session {
  std::function<void()> done;
};
static void callback(const std::string &id) {
  std::map<std::string, std::shared_ptr<Session>> sessions;
  auto first = std::make_shared<Session>();
  sessions["first"] = first;
  auto it = sessions.find(id);
  if (it == sessions.end())
    return;
  auto session = it->second;
  session->done = [session] { session->done = nullptr; }; // CHECK: :[[#@LINE]]:{{.*}}capturing 'session'
}
int main(int argc, char **argv) {
  chain(argv[0]);
  referred(argv[0]);
  numbered(argc);
  Loader().load(argv[0], true);
  taken(argc - 1);
  same(argc - 1);
  both(argv[0], argv[0] + 1);
  callback(argc > 0 ? "first" : argv[0]);
}
