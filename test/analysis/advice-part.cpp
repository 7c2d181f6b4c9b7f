// A part that keeps its whole by a pointer class without a weak counterpart.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <utility>

template <typename T> class Handle {
public:
  Handle() = default;
  explicit Handle(T *p) : p_(p) {
    if (p_)
      p_->ref();
  }
  Handle(const Handle &other) : Handle(other.p_) {}
  Handle &operator=(Handle other) {
    std::swap(p_, other.p_);
    return *this;
  }
  ~Handle() {
    if (p_ && p_->unref())
      delete p_;
  }
  T *operator->() const { return p_; }
  T *get() const { return p_; }

private:
  T *p_ = nullptr;
};

struct Widget {
  struct Impl {
    Handle<Widget> self;
  };
  std::unique_ptr<Impl> impl = std::make_unique<Impl>();
  int n = 0;
  void ref() { ++n; }
  bool unref() { return --n == 0; }
};

// What moves out of its whole may outlive it.
struct Page {
  struct Text {
    Handle<Page> page;
  };
  std::unique_ptr<Text> text = std::make_unique<Text>();
  std::unique_ptr<Text> release() { return std::move(text); }
  int n = 0;
  void ref() { ++n; }
  bool unref() { return --n == 0; }
};

int main() {
  Handle<Widget> widget(new Widget);
  widget->impl->self = widget;
  Handle<Page> page(new Page);
  page->text->page = page;
}

// CHECK: advice-part.cpp:54:3: warning: 'Widget::Impl::self' closes a strong reference cycle: {{.*}} [refcycle-strong-cycle]
// CHECK: advice-part.cpp:54:3: note: 'Widget::Impl::self' keeps 'Widget' alive; stored here
// CHECK: advice-part.cpp:34:32: note: 'Widget::impl' keeps 'Widget::Impl' alive; stored here
// CHECK: advice-part.cpp:32:20: note: make 'Widget::Impl::self' a raw pointer: it points back to 'Widget', which owns its holder; a raw pointer is enough
// CHECK: advice-part.cpp:32:20: note: 'Handle' has no weak counterpart, but a raw pointer or reference is enough: 'Widget::Impl' lives no longer than 'Widget', which owns it alone
// CHECK: advice-part.cpp:56:3: warning: 'Page::Text::page' closes a strong reference cycle: {{.*}} [refcycle-strong-cycle]
// CHECK: advice-part.cpp:56:3: note: 'Page::Text::page' keeps 'Page' alive; stored here
// CHECK: advice-part.cpp:45:32: note: 'Page::text' keeps 'Page::Text' alive; stored here
// CHECK: advice-part.cpp:43:18: note: make 'Page::Text::page' a raw pointer: it points back to 'Page', which owns its holder{{$}}
// CHECK: advice-part.cpp:43:18: note: 'Handle' has no weak counterpart: a raw pointer is safe only where 'Page::Text' lives no longer than 'Page'
// CHECK: advice-part.cpp:43:18: note: else reset 'Page::Text::page' in a function that the ring's user calls; a destructor of the ring never runs
