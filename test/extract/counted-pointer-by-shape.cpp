// A class template around a T* whose copies add a reference and whose
// destructor drops one is a strong pointer; one that does not is a record.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

template <typename T> class Ref {
public:
  Ref(T *p = nullptr) : p(p) { retain(); }
  Ref(const Ref &o) : p(o.p) { retain(); }
  Ref &operator=(const Ref &o) {
    if (o.p)
      o.p->addRef();
    release();
    p = o.p;
    return *this;
  }
  ~Ref() { release(); }
  T *operator->() const { return p; }

private:
  void retain() {
    if (p)
      p->addRef();
  }
  void release() {
    if (p)
      p->release();
  }
  T *p;
};
template <typename T> class Plain {
public:
  Plain(T *p = nullptr) : p(p) {}
  T *operator->() const { return p; }

private:
  T *p;
};

struct Node {
  void addRef();
  void release();
  Ref<Node> counted;
  Plain<Node> plain;
};

void use(Ref<Node> r) { r->counted = r; }

// CHECK: record Node{{ +}}@counted-pointer-by-shape.cpp:[[#@LINE-9]]:8
// CHECK-NEXT: counted: strong<Node>{{ +}}@counted-pointer-by-shape.cpp:[[#@LINE-7]]:13
// CHECK-NEXT: plain: Plain{{ +}}@counted-pointer-by-shape.cpp:[[#@LINE-7]]:15

// CHECK-LABEL: static function use(r: strong<Node>) -> opaque
// CHECK: [[R5:%[0-9]+]] = field {{%[0-9]+}} Node::counted : strong<Node>
// CHECK: [[R6:%[0-9]+]] = var r : strong<Node>
// CHECK: [[R7:%[0-9]+]] = load [[R6]] : strong<Node>
// CHECK: store [[R5]] [[R7]] : strong<Node>{{ +}}@counted-pointer-by-shape.cpp:[[#@LINE-10]]:25
