// Raw pointers that no destructor deletes with their holder.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <map>
#include <memory>
#include <string>
#include <vector>

template <typename Owner> struct Part {
  std::shared_ptr<Owner> owner;
};

/// Deletes some, but not these.
struct Registry {
  ~Registry() {
    for (auto *part : own)
      delete part;
  }
  std::vector<Part<Registry> *> own, seen;
};
/// Deletes the values, not the keys.
struct Table {
  ~Table() {
    for (auto &entry : names)
      delete entry.second;
  }
  std::map<Part<Table> *, std::string *> names;
};
/// Counts, and deletes when nobody is left.
struct Counted {
  void unref() {
    if (--refs == 0)
      delete this;
  }
  int refs = 2;
  std::shared_ptr<struct Sharer> sharer;
};
struct Sharer {
  ~Sharer() { counted->unref(); }
  Counted *counted = nullptr;
};
/// The list deletes its nodes; they do not delete each other.
struct Node {
  Node *next = nullptr;
  std::shared_ptr<int> value;
};
struct Circle {
  ~Circle() {
    Node *at = first->next;
    while (at != first) {
      Node *next = at->next;
      delete at;
      at = next;
    }
    delete first;
  }
  Node *first = nullptr;
};
/// Only taken out by hand.
struct Manual {
  void drop() {
    delete parts.back();
    parts.pop_back();
  }
  std::vector<Part<Manual> *> parts;
};

int main() {
  auto registry = std::make_shared<Registry>();
  Part<Registry> seen{registry};
  registry->seen.push_back(&seen);

  auto table = std::make_shared<Table>();
  Part<Table> key{table};
  table->names[&key] = new std::string;

  auto sharer = std::make_shared<Sharer>();
  Counted counted;
  sharer->counted = &counted;
  counted.sharer = sharer;

  Circle circle;
  circle.first = new Node;
  circle.first->next = new Node;
  circle.first->next->next = circle.first;

  auto manual = std::make_shared<Manual>();
  manual->parts.push_back(new Part<Manual>{manual});
  manual->drop();
}
