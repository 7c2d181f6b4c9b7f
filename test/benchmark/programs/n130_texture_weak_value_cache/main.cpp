#include <iostream>
#include <vector>

#include "textures.h"

static int level() {
  auto cache = std::make_shared<TextureCache>();
  std::vector<std::shared_ptr<Texture>> used;
  for (const char *f : {"brick", "moss", "brick", "sky", "moss"})
    used.push_back(cache->get(f));
  std::cout << cache->live() << " live\n";
  used.erase(used.begin() + 2, used.end());
  std::cout << cache->live() << " live\n";
  used.push_back(used[0]->variant("_wet"));
  used[1].reset();
  std::cout << cache->live() << " live, last " << used.back()->file() << "\n";
  return cache->loads();
}

int main() { std::cout << level() << " loads\n"; }
