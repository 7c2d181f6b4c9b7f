// Friends that are defined in a class are functions like others; those that are
// only declared there come once.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s
// RUN: %refcycle dump %t.refsum | grep -c 'function declared(' | grep -x 1

#include <memory>

struct B;
struct A {
  std::shared_ptr<B> b;
  friend void defined(A &a, const std::shared_ptr<B> &b) { a.b = b; }
  friend void declared(A &a);
  template <typename T> friend void generic(A &a, const T &b) { a.b = b; }
};
template <typename T> struct Of {
  std::shared_ptr<T> p;
  friend void set(Of &o, const std::shared_ptr<T> &p) { o.p = p; }
  friend void unused(Of &o) { o.p = nullptr; }
};
struct B {};
void declared(A &a) { a.b = nullptr; }
void use(A &a, const std::shared_ptr<B> &b, Of<B> &o) {
  defined(a, b);
  generic(a, b);
  set(o, b);
}

// CHECK-DAG: function defined(a: {{.*}}
// CHECK-DAG: function generic(a: {{.*}}
// CHECK-DAG: function set(o: {{.*}}
// CHECK-DAG: function declared(a: {{.*}}
