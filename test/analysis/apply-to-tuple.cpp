// std::apply calls with the elements themselves, make_from_tuple constructs from them.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DLINK='std::apply([&](auto&...p){((p->hub=self),...);},both)'
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DLINK='one=std::make_shared<Peer>(std::make_from_tuple<Peer>(std::tuple(1,self)))'
// RUN: %refcycle scan -q %s -- -std=c++20 -DLINK='std::get<0>(both)->hub=self;std::apply([](auto&...p){(p.reset(),...);},both)' | count 0

#include <memory>
#include <tuple>

struct Hub;
struct Peer {
  int id = 0;
  std::shared_ptr<Hub> hub;
};
struct Hub : std::enable_shared_from_this<Hub> {
  std::tuple<std::shared_ptr<Peer>> both{std::make_shared<Peer>()};
  std::shared_ptr<Peer> one;
  void link() {
    auto self = shared_from_this();
    LINK;
  }
};

int main() {
  auto hub = std::make_shared<Hub>();
  hub->link();
}
