#pragma once
#include <utility>

class RefCounted {
public:
  void retain() const { ++count_; }
  void release() const {
    if (--count_ == 0)
      delete this;
  }

protected:
  RefCounted() = default;
  RefCounted(const RefCounted &) : count_(0) {}
  virtual ~RefCounted() = default;

private:
  mutable int count_ = 0;
};

template <class T> class Ref {
public:
  Ref() = default;
  Ref(T *p) : p_(p) {
    if (p_)
      p_->retain();
  }
  Ref(const Ref &o) : Ref(o.p_) {}
  Ref(Ref &&o) noexcept : p_(std::exchange(o.p_, nullptr)) {}
  Ref &operator=(Ref o) noexcept {
    std::swap(p_, o.p_);
    return *this;
  }
  ~Ref() {
    if (p_)
      p_->release();
  }
  T *operator->() const { return p_; }
  T *get() const { return p_; }
  explicit operator bool() const { return p_; }

private:
  T *p_ = nullptr;
};
