// Captures of this, of a raw pointer and by reference own nothing.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <functional>
#include <memory>
#include <vector>

struct Stove : std::enable_shared_from_this<Stove> {
  void wire() {
    handlers.push_back([this] { handlers.size(); });
    auto self = shared_from_this();
    handlers.push_back([raw = self.get()] { raw->handlers.size(); });
    handlers.push_back([&self] {});
    handlers.push_back([&me = *self] { me.handlers.size(); });
    handlers.push_back(std::bind(&Stove::tick, this));
  }
  void tick() {}
  std::vector<std::function<void()>> handlers;
};

int main() { std::make_shared<Stove>()->wire(); }
