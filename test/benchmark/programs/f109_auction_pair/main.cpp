#include <cstdio>
#include <memory>
#include <string>
#include <utility>

class Auction;

class Bidder {
public:
  Bidder(std::string paddle, int limit) : paddle_(std::move(paddle)), limit_(limit) {}

  void takeSeat(const std::shared_ptr<Auction>& room) { room_ = room; }
  bool raise(const std::shared_ptr<Bidder>& me);
  const char* paddle() const { return paddle_.c_str(); }

private:
  std::string paddle_;
  int limit_;
  std::shared_ptr<Auction> room_;
};

class Auction {
public:
  Auction(std::string lot, int reserve) : lot_(std::move(lot)), best_(reserve, nullptr) {}

  int asking() const { return best_.first + best_.first / 10 + 1; }
  void accept(int bid, std::shared_ptr<Bidder> from) { best_ = std::make_pair(bid, std::move(from)); }

  void hammer() const {
    if (best_.second)
      std::printf("%s sold to %s for %d\n", lot_.c_str(), best_.second->paddle(), best_.first);
    else
      std::printf("%s passed\n", lot_.c_str());
  }

private:
  std::string lot_;
  std::pair<int, std::shared_ptr<Bidder>> best_;
};

bool Bidder::raise(const std::shared_ptr<Bidder>& me) {
  const int price = room_->asking();
  if (price > limit_) return false;
  room_->accept(price, me);
  return true;
}

static void sell(const char* lot, int reserve) {
  auto room = std::make_shared<Auction>(lot, reserve);
  auto left = std::make_shared<Bidder>("A-12", 300);
  auto right = std::make_shared<Bidder>("C-07", 420);
  left->takeSeat(room);
  right->takeSeat(room);
  int rounds = 0;
  while (left->raise(left) | right->raise(right)) ++rounds;
  std::printf("%d rounds, ", rounds);
  room->hammer();
}

int main() {
  sell("etching", 200);
  sell("clock", 390);
}
