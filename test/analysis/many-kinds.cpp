// One of nine kinds of parts keeps a reference, which is resolved later.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// CHECK: warning: {{.*}}'Reference::target'

#include <map>
#include <memory>
#include <string>
#include <vector>

struct Text {
  std::map<std::string, Text> parts;
  std::string reference;
  int kind = 0;
};

struct Node {
  virtual ~Node() = default;
};
struct Reference : Node {
  std::shared_ptr<Node> target;
};
using Names = std::vector<std::string>;

class Table {
public:
  std::shared_ptr<Node> get(const std::string &name) {
    auto &reference = open_[name];
    if (!reference)
      reference = std::make_shared<Reference>();
    return reference;
  }
  void set(const std::string &name, const std::shared_ptr<Node> &node) {
    all_.insert({name, node});
    auto at = open_.find(name);
    if (at == open_.end())
      return;
    at->second->target = node;
    open_.erase(at);
  }

private:
  std::map<std::string, std::shared_ptr<Node>> all_;
  std::map<std::string, std::shared_ptr<Reference>> open_;
};

std::shared_ptr<Node> make(const Text &text, Table &table,
                           const std::string &name, Names all);

template <int Kind> struct Of : Node {
  std::vector<std::shared_ptr<Node>> parts;
  Of(const Text &text, Table &table, const Names &all) {
    for (auto &part : text.parts)
      parts.push_back(make(part.second, table, part.first, all));
  }
};

std::shared_ptr<Node> make(const Text &text, Table &table,
                           const std::string &name, Names all) {
  for (auto &each : all)
    each += name;
  std::shared_ptr<Node> node;
  if (!text.reference.empty())
    node = table.get(text.reference);
  else
    switch (text.kind) {
    case 0: node = std::make_shared<Of<0>>(text, table, all); break;
    case 1: node = std::make_shared<Of<1>>(text, table, all); break;
    case 2: node = std::make_shared<Of<2>>(text, table, all); break;
    case 3: node = std::make_shared<Of<3>>(text, table, all); break;
    case 4: node = std::make_shared<Of<4>>(text, table, all); break;
    case 5: node = std::make_shared<Of<5>>(text, table, all); break;
    case 6: node = std::make_shared<Of<6>>(text, table, all); break;
    case 7: node = std::make_shared<Of<7>>(text, table, all); break;
    }
  for (auto &each : all)
    table.set(each, node);
  return node;
}

int main(int argc, char **argv) {
  Table table;
  Text text;
  text.parts["part"].reference = "item";
  make(text, table, argv[argc - 1], Names{""});
}
