// A weak pointer of the project: it counts in a block of its own, and can end only
// that. What it locks is strong.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLOCKED | grep warning: | FileCheck %s --check-prefix=LOCKED
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DFROM_THIS | grep warning: | FileCheck %s --check-prefix=FROM-THIS

#include <utility>

struct Block {
  virtual ~Block() = default;
  virtual void destroy() = 0;
  void release() {
    if (--strong == 0) {
      destroy();
      releaseWeak();
    }
  }
  void releaseWeak() {
    if (--weak == 0)
      delete this;
  }
  int strong = 1, weak = 1;
};
template <typename T> struct BlockOf : Block {
  explicit BlockOf(T *object) : object(object) {}
  void destroy() override { delete object; }
  T *object;
};

template <typename T> struct Strong {
  Strong() = default;
  explicit Strong(T *object) : object(object), block(new BlockOf<T>(object)) {
    object->setSelf(*this);
  }
  Strong(const Strong &other) : object(other.object), block(other.block) {
    if (block)
      ++block->strong;
  }
  Strong &operator=(Strong other) {
    std::swap(object, other.object);
    std::swap(block, other.block);
    return *this;
  }
  ~Strong() {
    if (block)
      block->release();
  }
  T *operator->() const { return object; }
  T *object = nullptr;
  Block *block = nullptr;
};

template <typename T> struct Weak {
  Weak() = default;
  Weak(const Strong<T> &other) : object(other.object), block(other.block) {
    if (block)
      ++block->weak;
  }
  Weak(const Weak &other) : object(other.object), block(other.block) {
    if (block)
      ++block->weak;
  }
  Weak &operator=(Weak other) {
    std::swap(object, other.object);
    std::swap(block, other.block);
    return *this;
  }
  ~Weak() {
    if (block)
      block->releaseWeak();
  }
  Strong<T> pin() const {
    Strong<T> result;
    if (block && block->strong) {
      ++block->strong;
      result.object = object;
      result.block = block;
    }
    return result;
  }
  T *object = nullptr;
  Block *block = nullptr;
};

template <typename T> struct FromThis {
  void setSelf(const Strong<T> &strong) { self_ = strong; }
  Strong<T> self() { return self_.pin(); }
  Weak<T> self_;
};

struct Parent : FromThis<Parent> {
  void add(Strong<struct Child> added);
  Strong<Child> child;
};
struct Child : FromThis<Child> {
  Weak<Parent> parent;
  Strong<Parent> kept;
};

// FROM-THIS: :[[#@LINE+4]]:{{.*}}warning: 'Child::kept' closes a strong reference cycle
void Parent::add(Strong<Child> added) {
  child = added;
#ifdef FROM_THIS
  added->kept = self();
#endif
}

int main() {
  Strong<Parent> parent(new Parent);
  Strong<Child> child(new Child);
  parent->add(child);
  child->parent = parent;
#ifdef LOCKED
  // LOCKED: :[[#@LINE+1]]:{{.*}}warning: 'Child::kept' closes a strong reference cycle
  child->kept = child->parent.pin();
#endif
}
