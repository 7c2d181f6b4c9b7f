#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

class Exchange {
public:
  using Listener = std::function<void(const std::string &, int)>;

  unsigned subscribe(Listener l) {
    unsigned token = next_++;
    listeners_.emplace(token, std::move(l));
    return token;
  }
  void unsubscribe(unsigned token) { listeners_.erase(token); }
  void trade(const std::string &symbol, int price) {
    std::vector<Listener> now;
    for (unsigned t = 1; t < next_; ++t)
      if (auto it = listeners_.find(t); it != listeners_.end())
        now.push_back(it->second);
    for (auto &l : now)
      l(symbol, price);
  }
  std::size_t audience() const { return listeners_.size(); }

private:
  unsigned next_ = 1;
  std::unordered_map<unsigned, Listener> listeners_;
};

class Alert : public std::enable_shared_from_this<Alert> {
public:
  Alert(std::shared_ptr<Exchange> e, std::string symbol, int below)
      : exchange_(std::move(e)), symbol_(std::move(symbol)), below_(below) {}

  void arm() {
    token_ = exchange_->subscribe([self = shared_from_this()](const std::string &s, int price) {
      if (s != self->symbol_ || price >= self->below_)
        return;
      ++self->hits_;
      std::cout << s << " at " << price << '\n';
    });
  }

  int disarm() {
    exchange_->unsubscribe(token_);
    return hits_;
  }

private:
  std::shared_ptr<Exchange> exchange_;
  std::string symbol_;
  int below_;
  int hits_ = 0;
  unsigned token_ = 0;
};

static int watch() {
  auto exchange = std::make_shared<Exchange>();
  auto oil = std::make_shared<Alert>(exchange, "OIL", 60);
  auto tin = std::make_shared<Alert>(exchange, "TIN", 200);
  oil->arm();
  tin->arm();
  exchange->trade("OIL", 64);
  exchange->trade("OIL", 58);
  exchange->trade("TIN", 150);
  int hits = oil->disarm();
  exchange->trade("OIL", 40);
  hits += tin->disarm();
  std::cout << exchange->audience() << '\n';
  return hits;
}

int main() { std::cout << watch() << '\n'; }
