#include "committee.h"

#include <iostream>

static void session() {
  auto ana = std::make_shared<Member>("Ana", true);
  auto ben = std::make_shared<Member>("Ben", false);
  auto cai = std::make_shared<Member>("Cai", true);
  auto parks = std::make_shared<Committee>("parks", std::initializer_list<std::shared_ptr<Member>>{ana, ben, cai});
  inaugurate(parks, {ana, ben, cai});
  std::cout << ben->badge() << "\n" << (parks->carried() ? "carried" : "rejected") << "\n";
}

int main() { session(); }
