#pragma once
#include <functional>
#include <map>
#include <memory>

using Subscription = std::shared_ptr<void>;

template <class Event> class Emitter {
  using Table = std::map<int, std::function<void(const Event &)>>;

public:
  [[nodiscard]] Subscription listen(std::function<void(const Event &)> f) {
    int id = ++last_;
    table_->emplace(id, std::move(f));
    std::weak_ptr<Table> weak = table_;
    return Subscription(nullptr, [weak, id](void *) {
      if (auto table = weak.lock())
        table->erase(id);
    });
  }
  void emit(const Event &e) const {
    for (const auto &[id, f] : *table_)
      f(e);
  }
  std::size_t listeners() const { return table_->size(); }

private:
  int last_ = 0;
  std::shared_ptr<Table> table_ = std::make_shared<Table>();
};
