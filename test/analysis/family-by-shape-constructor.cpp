// A counted pointer points to what its constructor stores, not to its first argument.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | grep warning: | FileCheck %s --implicit-check-not warning:

template <typename T> T *addressOf(T &object) { return &object; }

template <typename T> class Handle {
public:
  enum Tag { Adopt };
  struct Fresh {};
  Handle() = default;
  Handle(Tag, T &o) : p(&o) {}
  Handle(int count, T *o) : p(o), count(count) {}
  Handle(long, T *o, Tag) { set(o); }
  Handle(Fresh, Handle next, int name) : p(new T(name, next)) {}
  Handle(Fresh, T *o) : Handle(Adopt, *static_cast<T *>(o)) {}
  Handle(Fresh, long, T &o) : p(addressOf(o)) {}
  Handle(Fresh, int name) : p(T::make(name)) {}
  Handle(const Handle &o) : p(o.p) { retain(); }
  Handle &operator=(const Handle &o) {
    Handle copy(o);
    T *q = p;
    p = copy.p;
    copy.p = q;
    return *this;
  }
  ~Handle() {
    if (p)
      p->release();
  }
  T *operator->() const { return p; }

private:
  void retain() {
    if (p)
      p->addRef();
  }
  void set(T *o) {
    p = o;
    count = 1;
  }
  T *p = nullptr;
  int count = 0;
};
struct Object {
  virtual ~Object() = default;
  void addRef() { ++references; }
  void release() {
    if (--references == 0)
      delete this;
  }
  int references = 1;
};

#define NODE(Name)                                                             \
  struct Name : Object {                                                       \
    Name() = default;                                                          \
    Name(int, Handle<Name> next) : next(next) {}                               \
    static Name *make(int) { return new Name; }                                \
    Handle<Name> next;                                                         \
  };
NODE(TagFirst)
NODE(CountFirst)
NODE(Body)
NODE(Forwarded)
NODE(Delegating)
NODE(Function)
NODE(Result)

template <typename T> void link(Handle<T> a, Handle<T> b) {
  a->next = b;
#ifdef LEAK
  b->next = a;
#endif
}

int main() {
  using A = Handle<TagFirst>;
  link(A(A::Adopt, *new TagFirst), A(A::Adopt, *new TagFirst));
  using B = Handle<CountFirst>;
  link(B(1, new CountFirst), B(1, new CountFirst));
  using C = Handle<Body>;
  link(C(1L, new Body, C::Adopt), C(1L, new Body, C::Adopt));
  using D = Handle<Forwarded>;
  D made(D::Fresh(), D(1, new Forwarded), 1);
#ifdef LEAK
  made->next->next = made;
#endif
  using E = Handle<Delegating>;
  link(E(E::Fresh(), new Delegating), E(E::Fresh(), new Delegating));
  using F = Handle<Function>;
  link(F(F::Fresh(), 1L, *new Function), F(F::Fresh(), 1L, *new Function));
  using G = Handle<Result>;
  link(G(G::Fresh(), 1), G(G::Fresh(), 2));
}

// CHECK-DAG: warning: 'TagFirst::next'
// CHECK-DAG: warning: 'CountFirst::next'
// CHECK-DAG: warning: 'Body::next'
// CHECK-DAG: warning: 'Forwarded::next'
// CHECK-DAG: warning: 'Delegating::next'
// CHECK-DAG: warning: 'Function::next'
// CHECK-DAG: warning: 'Result::next'
