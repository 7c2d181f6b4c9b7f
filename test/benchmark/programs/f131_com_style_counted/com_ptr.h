#pragma once

class Unknown {
public:
  long AddRef() { return ++count_; }
  long Release() {
    const long left = --count_;
    if (left == 0)
      delete this;
    return left;
  }

protected:
  virtual ~Unknown() {}

private:
  long count_ = 0;
};

template <typename I>
class ComPtr {
public:
  ComPtr() : ptr_(0) {}
  ComPtr(I *raw) : ptr_(raw) { acquire(); }
  ComPtr(const ComPtr &other) : ptr_(other.ptr_) { acquire(); }
  ~ComPtr() { drop(); }

  ComPtr &operator=(const ComPtr &other) {
    I *old = ptr_;
    ptr_ = other.ptr_;
    acquire();
    if (old)
      old->Release();
    return *this;
  }

  I *operator->() const { return ptr_; }
  I *Get() const { return ptr_; }
  void Reset() {
    drop();
    ptr_ = 0;
  }

private:
  void acquire() {
    if (ptr_)
      ptr_->AddRef();
  }
  void drop() {
    if (ptr_)
      ptr_->Release();
  }
  I *ptr_;
};
