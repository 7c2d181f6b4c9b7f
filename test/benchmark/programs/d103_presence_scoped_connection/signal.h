#pragma once
#include <cstddef>
#include <functional>
#include <list>
#include <memory>
#include <utility>

template <class... A> class Signal {
  using Slots = std::list<std::function<void(A...)>>;

public:
  class Scoped {
  public:
    Scoped() = default;
    Scoped(Slots *slots, typename Slots::iterator at) : slots_(slots), at_(at) {}
    Scoped(Scoped &&o) noexcept : slots_(std::exchange(o.slots_, nullptr)), at_(o.at_) {}
    Scoped &operator=(Scoped &&) = delete;
    ~Scoped() { disconnect(); }
    void disconnect() {
      if (slots_)
        slots_->erase(at_);
      slots_ = nullptr;
    }

  private:
    Slots *slots_ = nullptr;
    typename Slots::iterator at_;
  };

  [[nodiscard]] Scoped connect(std::function<void(A...)> f) {
    slots_.push_back(std::move(f));
    return Scoped(&slots_, std::prev(slots_.end()));
  }
  void operator()(A... a) {
    for (auto &s : slots_)
      s(a...);
  }
  std::size_t size() const { return slots_.size(); }

private:
  Slots slots_;
};
