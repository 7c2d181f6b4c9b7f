// Raw pointers whose counts a destructor gives back own; not so where it asks a flag that is beside them.
// RUN: %refcycle scan -q %s -- -std=c++17 -I%S/Inputs | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -I%S/Inputs -DLEAK | grep warning: | FileCheck %s --implicit-check-not warning:

#include "counted.h"
#include <vector>

struct Object {
  virtual ~Object() = default;
  void addRef() { ++references; }
  void release(bool last = true) {
    --references;
    if (references == 0 && last)
      delete this;
  }
  int references = 0;
};

template <typename T> struct Child : Object {
#ifdef LEAK
  Handle<T> parent;
#else
  T *parent = nullptr;
#endif
};
struct Single : Object {
  ~Single() {
    if (kid)
      kid->release();
  }
  void add(Child<Single> *c) {
    kid = c;
    c->addRef();
    c->parent = this;
  }
  Child<Single> *kid = nullptr;
};
struct Many : Object {
  ~Many() {
    for (auto *kid : kids)
      kid->release();
  }
  void add(Child<Many> *c) {
    kids.push_back(c);
    c->addRef();
    c->parent = this;
  }
  std::vector<Child<Many> *> kids;
};

// Closed: what gives the counts back before the end.
struct Emptied : Object {
  ~Emptied() { clear(); }
  void clear() {
    for (auto *kid : kids)
      kid->release();
    kids.clear();
  }
  std::vector<Emptied *> kids;
  Handle<Emptied> parent;
};

// Only some are counted.
struct Marked : Object {
  ~Marked() {
    for (unsigned i = 0; i < all.size(); ++i)
      if (counted[i])
        all[i]->release();
  }
  std::vector<Marked *> all;
  std::vector<bool> counted;
  Handle<Marked> next;
};

int main() {
  Handle<Single> single(new Single);
  single->add(new Child<Single>);
  Handle<Many> many(new Many);
  many->add(new Child<Many>);
  Handle<Emptied> emptied(new Emptied), kid(new Emptied);
  emptied->kids.push_back(kid.operator->());
  kid->addRef();
  kid->parent = emptied;
  emptied->clear();
  Handle<Marked> marked(new Marked), other(new Marked);
  marked->next = other;
  other->all.push_back(marked.operator->());
  other->counted.push_back(false);
}

// CHECK-DAG: warning: {{.*}}'Child::parent'
// CHECK-DAG: warning: {{.*}}'Child::parent'
