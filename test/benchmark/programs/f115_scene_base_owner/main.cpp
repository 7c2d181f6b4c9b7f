#include "scene.h"

static void frame() {
  auto level = std::make_shared<GroupNode>(100.f);
  auto ship = std::make_shared<GroupNode>(20.5f);
  level->attach(ship);
  ship->attach(std::make_shared<SpriteNode>(-1.f, "hull.png"));
  ship->attach(std::make_shared<SpriteNode>(2.f, "flame.png"));
  level->draw(0);
}

int main() {
  frame();
  return 0;
}
