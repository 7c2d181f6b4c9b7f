// An object with a count and a counted pointer, of a project that the tool knows
// nothing of.
#pragma once

struct Counted {
  virtual ~Counted() = default;
  void addRef() { ++references; }
  void release() {
    if (--references == 0)
      delete this;
  }
  int references = 0;
};

template <typename T> class Handle {
public:
  Handle(T *p = nullptr) : p(p) { retain(); }
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
  T *p;
};
