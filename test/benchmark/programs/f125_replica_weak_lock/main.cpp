#include "cluster.h"

#include <iostream>

static void deploy() {
  Locator locator;
  auto early = std::make_shared<Replica>(0);
  std::cout << "early " << locator.attach(early) << "\n";
  auto primary = std::make_shared<Primary>();
  locator.announce(primary);
  auto one = std::make_shared<Replica>(1);
  auto two = std::make_shared<Replica>(2);
  locator.attach(one);
  locator.attach(two);
  primary->append("create t");
  primary->append("insert 5");
  std::cout << primary->replicate() << " moved\n" << one->status() << "\n" << two->status() << "\n";
}

int main() { deploy(); }
