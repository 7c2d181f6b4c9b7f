// Raw pointers in a container own where the destructor deletes them, however it
// gets to them.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s

#include <algorithm>
#include <map>
#include <memory>
#include <vector>

template <typename Owner> struct Part {
  virtual ~Part() {}
  std::shared_ptr<Owner> owner;
};

struct Ranged {
  ~Ranged() {
    for (auto *part : parts)
      delete part;
  }
  std::vector<Part<Ranged> *> parts;
};
struct Indexed {
  ~Indexed() {
    for (size_t i = 0; i < parts.size(); ++i)
      delete parts[i];
  }
  std::vector<Part<Indexed> *> parts;
};
struct Iterated {
  ~Iterated() {
    std::vector<Part<Iterated> *>::iterator i = parts.begin();
    while (i != parts.end())
      delete *i++;
  }
  std::vector<Part<Iterated> *> parts;
};
struct Mapped {
  ~Mapped() {
    for (auto &entry : parts)
      delete entry.second;
  }
  std::map<int, Part<Mapped> *> parts;
};
struct Algorithmic {
  ~Algorithmic() {
    std::for_each(parts.begin(), parts.end(),
                  [](Part<Algorithmic> *part) { delete part; });
  }
  std::vector<Part<Algorithmic> *> parts;
};
struct Swapped {
  ~Swapped() {
    std::vector<Part<Swapped> *> all;
    all.swap(parts);
    for (auto *part : all)
      delete part;
  }
  std::vector<Part<Swapped> *> parts;
};
struct Arrayed {
  ~Arrayed() { delete[] parts; }
  Part<Arrayed> *parts = new Part<Arrayed>[4];
};
struct Nested {
  ~Nested() {
    for (auto *part : inner.parts)
      delete part;
  }
  struct Inner {
    std::vector<Part<Nested> *> parts;
  } inner;
};

template <typename Owner> void use() {
  auto owner = std::make_shared<Owner>();
  auto *part = new Part<Owner>;
  part->owner = owner;
  owner->parts.push_back(part);
}

int main() {
  use<Ranged>();
  use<Indexed>();
  use<Iterated>();
  use<Algorithmic>();

  auto mapped = std::make_shared<Mapped>();
  mapped->parts.insert(std::make_pair(1, new Part<Mapped>));
  mapped->parts[1]->owner = mapped;

  auto swapped = std::make_shared<Swapped>();
  std::vector<Part<Swapped> *> built;
  built.push_back(new Part<Swapped>);
  built[0]->owner = swapped;
  swapped->parts = std::move(built);

  auto arrayed = std::make_shared<Arrayed>();
  arrayed->parts[0].owner = arrayed;

  auto nested = std::make_shared<Nested>();
  nested->inner.parts.push_back(new Part<Nested>);
  nested->inner.parts[0]->owner = nested;
}

// CHECK-DAG: warning: {{.*}}'Part::owner' and 'Ranged::parts' keep each other alive
// CHECK-DAG: warning: {{.*}}'Part::owner' and 'Indexed::parts' keep each other alive
// CHECK-DAG: warning: {{.*}}'Part::owner' and 'Iterated::parts' keep each other alive
// CHECK-DAG: warning: {{.*}}'Part::owner' and 'Mapped::parts' keep each other alive
// CHECK-DAG: warning: {{.*}}'Part::owner' and 'Algorithmic::parts' keep each other alive
// CHECK-DAG: warning: {{.*}}'Part::owner' and 'Swapped::parts' keep each other alive
// CHECK-DAG: warning: {{.*}}'Part::owner' and 'Arrayed::parts' keep each other alive
// CHECK-DAG: warning: {{.*}}'Part::owner', 'Nested::inner' and 'Nested::Inner::parts' keep each other alive
