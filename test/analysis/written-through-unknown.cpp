// What a function that is not there may write through its arguments and its
// object: containers, members, pointers; and what it may not: those of constant ones.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// RUN: %exits 0 %refcycle scan -q %s -- -std=c++17 -DCONSTANT | count 0
// RUN: %exits 0 %refcycle scan -q --level=proven %s -- -std=c++17 -DMENDED | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DMENDED | grep warning: | FileCheck %s --check-prefix=MENDED

#include <memory>
#include <vector>

#ifdef CONSTANT
#define IN const
#else
#define IN
#endif

struct Settings {
  std::vector<int> items;
  std::shared_ptr<int> limit;
  int number = 0;
  void load() IN;
};
void read(IN Settings &);
void read(IN std::vector<int> *);
void read(IN std::shared_ptr<int> &);
void read(IN int *);

#ifdef MENDED
struct Perhaps { std::shared_ptr<Perhaps> next; };
// MENDED: warning: {{.*}}'Perhaps::next'
void perhaps() {
  auto p = std::make_shared<Perhaps>();
  p->next = p;
  int n = 0;
  read(&n);
  if (n)
    p->next.reset();
}
#else
struct Container { std::shared_ptr<Container> next; };
// CHECK-DAG: warning: {{.*}}'Container::next'
void container() {
  std::vector<int> all;
  read(&all);
  auto c = std::make_shared<Container>();
  for (int i : all)
    c->next = c;
}

struct Pointer { std::shared_ptr<Pointer> next; };
// CHECK-DAG: warning: {{.*}}'Pointer::next'
void pointer() {
  std::shared_ptr<int> limit;
  read(limit);
  auto p = std::make_shared<Pointer>();
  if (limit)
    p->next = p;
}

struct Item { std::shared_ptr<Item> next; };
// CHECK-DAG: warning: {{.*}}'Item::next'
void item() {
  Settings s;
  read(s);
  auto i = std::make_shared<Item>();
  if (!s.items.empty())
    i->next = i;
}

struct Number { std::shared_ptr<Number> next; };
// CHECK-DAG: warning: {{.*}}'Number::next'
void number() {
  Settings s;
  s.number = 0;
  s.load();
  auto n = std::make_shared<Number>();
  if (s.number)
    n->next = n;
}

struct Limit { std::shared_ptr<Limit> next; };
// CHECK-DAG: warning: {{.*}}'Limit::next'
void limit() {
  Settings s;
  s.limit = nullptr;
  s.load();
  auto l = std::make_shared<Limit>();
  if (s.limit)
    l->next = l;
}

#endif
