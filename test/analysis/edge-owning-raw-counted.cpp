// Who gives back a count in its destructor has owned one: a holder that cannot be copied, a base of many pointers, a
// class that is no template.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | grep warning: | FileCheck %s --implicit-check-not warning:

#include <utility>

struct Object {
  virtual ~Object() = default;
  void ref() { ++references; }
  void unref() { deref(); }
  int references = 1;

private:
  void deref() {
    if (--references == 0)
      destroy();
  }
  void destroy() { delete this; }
};

class Base {
public:
  Base() = default;
  Base(Object *o) : o(o) { retain(); }
  Base(const Base &x) : o(x.o) { retain(); }
  Base &operator=(Base x) {
    std::swap(o, x.o);
    return *this;
  }
  ~Base() {
    if (o)
      o->unref();
  }

protected:
  void retain() {
    if (o)
      o->ref();
  }
  Object *o = nullptr;
};
template <typename T> struct Handle : Base {
  Handle() = default;
  Handle(T *p) : Base(p) {}
  T *operator->() const { return static_cast<T *>(o); }
};
template <typename T> struct Scoped {
  Scoped() : p(new T) {}
  Scoped(const Scoped &) = delete;
  ~Scoped() { p->unref(); }
  T *operator->() const { return p; }
  T *p;
};

struct Screen;
struct Canvas : Object {
#ifdef LEAK
  Handle<Screen> screen;
#else
  Screen *screen = nullptr;
#endif
};
struct Screen : Object {
  Scoped<Canvas> canvas;
};
void scoped() {
  Screen *screen = new Screen;
  screen->canvas->screen = screen;
  screen->unref();
}

struct Data;
class Ref {
public:
  Ref() = default;
  explicit Ref(Data *d);
  Ref(const Ref &o);
  Ref &operator=(const Ref &o);
  ~Ref();
  Data *operator->() const { return data; }

private:
  Data *data = nullptr;
};
struct Data {
  int references = 0;
  Ref next;
};
Ref::Ref(Data *d) : data(d) { ++data->references; }
Ref::Ref(const Ref &o) : data(o.data) {
  if (data)
    ++data->references;
}
Ref &Ref::operator=(const Ref &o) {
  if (o.data)
    ++o.data->references;
  if (data && --data->references == 0)
    delete data;
  data = o.data;
  return *this;
}
Ref::~Ref() {
  if (data && --data->references == 0)
    delete data;
}
void plain() {
  Ref a(new Data), b(new Data);
  a->next = b;
#ifdef LEAK
  b->next = a;
#endif
}

int main() {
  scoped();
  plain();
}

// CHECK-DAG: warning: {{.*}}'Data::next'
// CHECK-DAG: warning: {{.*}}'Canvas::screen'
