#include <cstdio>

#include "shop.h"

static int giftChain(int generations) {
  auto account = std::make_shared<Account>(500);
  auto giver = std::make_shared<Customer>("c0", account);
  auto order = std::make_shared<Order>(1, 100, giver);
  for (int i = 1; i <= generations; ++i) {
    auto gift = std::make_shared<Account>(order->total() / 2, order);
    auto receiver = std::make_shared<Customer>("c" + std::to_string(i), gift);
    std::printf("%s got %d from %s\n", receiver->name().c_str(), receiver->credit(),
                gift->openedBy()->payer().c_str());
    order = std::make_shared<Order>(i + 1, receiver->credit(), receiver);
  }
  return order->number();
}

int main() {
  std::printf("%d\n", giftChain(3));
  std::printf("%d\n", giftChain(1));
}
