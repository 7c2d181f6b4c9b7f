// The destructor deletes through what it calls.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s

#include <memory>
#include <vector>

template <typename Owner> struct Part {
  virtual ~Part() {}
  void dispose() { delete this; }
  std::shared_ptr<Owner> owner;
};

struct Own {
  ~Own() { close(); }
  Part<Own> *part = nullptr;

private:
  void close() { clean(); }
  void clean() {
    delete part;
    part = nullptr;
  }
};
template <typename T> void safeDelete(T *&pointer) {
  if (pointer)
    delete pointer;
  pointer = nullptr;
}
struct Free {
  ~Free() { safeDelete(part); }
  Part<Free> *part = nullptr;
};
template <typename Container> void deleteAll(Container &all) {
  for (auto i = all.begin(); i != all.end(); ++i)
    delete *i;
  all.clear();
}
struct FreeForAll {
  ~FreeForAll() { deleteAll(parts); }
  std::vector<Part<FreeForAll> *> parts;
};
struct Base {
  virtual ~Base() {}

protected:
  void wipe() { delete part; }
  Part<struct Derived> *part = nullptr;
};
struct Derived : Base {
  ~Derived() { wipe(); }
  void set(Part<Derived> *given) { part = given; }
};
struct Itself {
  ~Itself() { part->dispose(); }
  Part<Itself> *part = nullptr;
};
struct Lambda {
  ~Lambda() {
    auto drop = [this] { delete part; };
    drop();
  }
  Part<Lambda> *part = nullptr;
};

template <typename Owner> void use() {
  auto owner = std::make_shared<Owner>();
  owner->part = new Part<Owner>;
  owner->part->owner = owner;
}

int main() {
  use<Own>();
  use<Free>();
  use<Itself>();
  use<Lambda>();

  auto all = std::make_shared<FreeForAll>();
  all->parts.push_back(new Part<FreeForAll>);
  all->parts[0]->owner = all;

  auto derived = std::make_shared<Derived>();
  auto *part = new Part<Derived>;
  part->owner = derived;
  derived->set(part);
}

// CHECK-DAG: warning: {{.*}}'Part::owner' and 'Own::part' keep each other alive
// CHECK-DAG: warning: {{.*}}'Part::owner' and 'Free::part' keep each other alive
// CHECK-DAG: warning: {{.*}}'Part::owner' and 'FreeForAll::parts' keep each other alive
// CHECK-DAG: warning: {{.*}}'Part::owner' and 'Base::part' keep each other alive
// CHECK-DAG: warning: {{.*}}'Part::owner' and 'Itself::part' keep each other alive
// CHECK-DAG: warning: {{.*}}'Part::owner' and 'Lambda::part' keep each other alive
