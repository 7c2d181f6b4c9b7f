// What a function that is not there returns by value is not known: containers in
// it may have content, pointers may point somewhere.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// RUN: %exits 1 %refcycle scan -q --level=proven %s -- -std=c++17 -DMENDED \
// RUN:   | grep warning: | FileCheck %s --check-prefix=PROVEN

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

struct Doc {
  std::vector<int> items;
  std::optional<int> limit;
  std::unique_ptr<int> count;
  bool big;
};
Doc parse();
std::vector<int> numbers();
std::map<int, int> table();
std::pair<std::vector<int>, int> both();
struct Parser {
  Doc parse() const;
};

#ifdef MENDED
// A ring that such content may break is not proven; one that it has nothing to do
// with is.
struct Mended { std::shared_ptr<Mended> next; };
struct Leaked { std::shared_ptr<Leaked> next; };
// PROVEN: warning: {{.*}}'Leaked::next'
void mended() {
  std::vector<int> all = numbers();
  auto m = std::make_shared<Mended>();
  m->next = m;
  for (int i : all)
    m->next.reset();
  auto l = std::make_shared<Leaked>();
  l->next = l;
}
#else

struct Element { std::shared_ptr<Element> next; };
// CHECK-DAG: warning: {{.*}}'Element::next'
void element() {
  auto e = std::make_shared<Element>();
  for (int i : numbers())
    e->next = e;
}

struct Local { std::shared_ptr<Local> next; };
// CHECK-DAG: warning: {{.*}}'Local::next'
void local() {
  std::vector<int> all = numbers();
  auto l = std::make_shared<Local>();
  for (int i : all)
    l->next = l;
}

struct Member { std::shared_ptr<Member> next; };
// CHECK-DAG: warning: {{.*}}'Member::next'
void member(const Parser &parser) {
  Doc doc;
  doc = parser.parse();
  auto m = std::make_shared<Member>();
  for (int i : doc.items)
    m->next = m;
}

struct Limit { std::shared_ptr<Limit> next; };
// CHECK-DAG: warning: {{.*}}'Limit::next'
void limit() {
  Doc doc = parse();
  auto l = std::make_shared<Limit>();
  if (doc.limit)
    l->next = l;
}

struct Count { std::shared_ptr<Count> next; };
// CHECK-DAG: warning: {{.*}}'Count::next'
void count() {
  auto doc = parse();
  auto c = std::make_shared<Count>();
  if (doc.count)
    c->next = c;
}

struct Entry { std::shared_ptr<Entry> next; };
// CHECK-DAG: warning: {{.*}}'Entry::next'
void entry(int key) {
  auto all = table();
  auto e = std::make_shared<Entry>();
  if (all.count(key))
    e->next = e;
}

struct Bound { std::shared_ptr<Bound> next; };
// CHECK-DAG: warning: {{.*}}'Bound::next'
void bound() {
  auto [all, n] = both();
  auto b = std::make_shared<Bound>();
  for (int i : all)
    b->next = b;
}
#endif
