// A class that is derived from a counted pointer, a container or a callable owns
// what that owns.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// RUN: %exits 0 %refcycle scan -q %s -- -std=c++17 -DWEAK | count 0

#include <functional>
#include <memory>
#include <vector>

#ifdef WEAK
template <typename T> using Back = std::weak_ptr<T>;
#else
template <typename T> using Back = std::shared_ptr<T>;
#endif

// By shape.
template <typename T> class Counted {
public:
  Counted() = default;
  Counted(T *p) : ptr(p) { acquire(); }
  Counted(const Counted &o) : ptr(o.ptr) { acquire(); }
  Counted &operator=(const Counted &o);
  ~Counted() { release(); }
  T *operator->() const { return ptr; }

private:
  void acquire() { ptr ? ++ptr->uses : 0; }
  void release() {
    if (ptr && --ptr->uses == 0)
      delete ptr;
  }
  T *ptr = nullptr;
};

struct Node {
  int uses = 0;
  virtual ~Node() = default;
};
class Expression : public Counted<Node> {
public:
  Expression() = default;
  Expression(Node *n) : Counted<Node>(n) {}
};
struct Content {
  Expression assigned;
};
struct Access : Node {
  explicit Access(std::shared_ptr<Content> c) : content(c) {}
  Back<Content> content;
};
// CHECK: warning: {{.*}}'Access::content'
void assign() {
  auto content = std::make_shared<Content>();
  content->assigned = Expression(new Access(content));
}

struct Page;
struct Handle : std::shared_ptr<Page> {
  using std::shared_ptr<Page>::shared_ptr;
};
struct Book {
  Handle first;
};
struct Page {
  Back<Book> book;
  int number = 0;
};
// CHECK: warning: {{.*}}'Page::book'
int print() {
  auto book = std::make_shared<Book>();
  book->first = Handle(new Page());
  book->first->book = book;
  return book->first->number;
}

struct Child;
class Children : public std::vector<std::shared_ptr<Child>> {};
struct Family {
  Children children;
};
struct Child {
  Back<Family> family;
};
// CHECK: warning: {{.*}}'Child::family'
void raise() {
  auto family = std::make_shared<Family>();
  auto child = std::make_shared<Child>();
  child->family = family;
  family->children.push_back(child);
}
// CHECK-NOT: warning:
