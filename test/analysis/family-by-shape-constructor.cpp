// A counted pointer points to what its constructor stores, not to its first argument.
// RUN: %refcycle scan -q %s -- -std=c++17 -I%S/Inputs | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -I%S/Inputs -DLEAK | grep warning: | FileCheck %s --implicit-check-not warning:

#include "counted.h"
#include <utility>

template <typename T> T *addressOf(T &object) { return &object; }

template <typename T> class Pointer {
public:
  enum Tag { Adopt };
  struct Fresh {};
  Pointer() = default;
  Pointer(Tag, T &o) : p(&o) {}
  Pointer(int count, T *o) : p(o), count(count) {}
  Pointer(long, T *o, Tag) { set(o); }
  Pointer(Fresh, Pointer next, int name) : p(new T(name, next)) {}
  Pointer(Fresh, T *o) : Pointer(Adopt, *static_cast<T *>(o)) {}
  Pointer(Fresh, long, T &o) : p(addressOf(o)) {}
  Pointer(Fresh, int name) : p(T::make(name)) {}
  Pointer(const Pointer &o) : p(o.p) { p ? p->addRef() : void(); }
  ~Pointer() { p ? p->release() : void(); }
  Pointer &operator=(Pointer o) {
    std::swap(p, o.p);
    return *this;
  }
  T *operator->() const { return p; }

private:
  void set(T *o) {
    p = o;
    count = 1;
  }
  T *p = nullptr;
  int count = 0;
};

#define NODE(Name)                                                             \
  struct Name : Counted {                                                      \
    Name() { references = 1; }                                                 \
    Name(int, Pointer<Name> next) : Name() { this->next = next; }              \
    static Name *make(int) { return new Name; }                                \
    Pointer<Name> next;                                                        \
  };
NODE(TagFirst)
NODE(CountFirst)
NODE(Body)
NODE(Forwarded)
NODE(Delegating)
NODE(Function)
NODE(Result)

template <typename T> void link(Pointer<T> a, Pointer<T> b) {
  a->next = b;
#ifdef LEAK
  b->next = a;
#endif
}

int main() {
  using A = Pointer<TagFirst>;
  link(A(A::Adopt, *new TagFirst), A(A::Adopt, *new TagFirst));
  using B = Pointer<CountFirst>;
  link(B(1, new CountFirst), B(1, new CountFirst));
  using C = Pointer<Body>;
  link(C(1L, new Body, C::Adopt), C(1L, new Body, C::Adopt));
  using D = Pointer<Forwarded>;
  D made(D::Fresh(), D(1, new Forwarded), 1);
#ifdef LEAK
  made->next->next = made;
#endif
  using E = Pointer<Delegating>;
  link(E(E::Fresh(), new Delegating), E(E::Fresh(), new Delegating));
  using F = Pointer<Function>;
  link(F(F::Fresh(), 1L, *new Function), F(F::Fresh(), 1L, *new Function));
  using G = Pointer<Result>;
  link(G(G::Fresh(), 1), G(G::Fresh(), 2));
}

// CHECK-DAG: warning: 'TagFirst::next'
// CHECK-DAG: warning: 'CountFirst::next'
// CHECK-DAG: warning: 'Body::next'
// CHECK-DAG: warning: 'Forwarded::next'
// CHECK-DAG: warning: 'Delegating::next'
// CHECK-DAG: warning: 'Function::next'
// CHECK-DAG: warning: 'Result::next'
