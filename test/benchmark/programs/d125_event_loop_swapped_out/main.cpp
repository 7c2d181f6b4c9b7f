#include <iostream>

#include "layout.h"

static int window() {
  auto loop = std::make_shared<Loop>();
  auto root = std::make_shared<Pane>("root", loop);
  auto side = root->split("side");
  side->split("tree");
  root->split("main");
  std::cout << loop->run() << " rounds\n";
  side->invalidate();
  std::cout << loop->run() << " rounds\n";
  return root->paints();
}

int main() { std::cout << window() << '\n'; }
