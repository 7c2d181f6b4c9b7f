#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <string>

struct Texture {
  std::string path;
  int mip = 0;
  std::function<void(int)> reload;
};

class TextureCache : public std::enable_shared_from_this<TextureCache> {
public:
  explicit TextureCache(int budget) : budget(budget) {}

  std::shared_ptr<Texture> get(const std::string &path) {
    auto hit = textures.find(path);
    if (hit != textures.end())
      return hit->second;
    auto texture = std::make_shared<Texture>();
    texture->path = path;
    auto cache = shared_from_this();
    Texture *raw = texture.get();
    texture->reload = [cache, raw](int mip) {
      const int cost = 256 >> mip;
      if (cost > cache->budget)
        return;
      cache->budget -= cost;
      raw->mip = mip;
    };
    textures.emplace(path, texture);
    return texture;
  }

  int left() const { return budget; }

private:
  int budget;
  std::map<std::string, std::shared_ptr<Texture>> textures;
};

static void loadLevel(int budget) {
  auto cache = std::make_shared<TextureCache>(budget);
  for (const char *path : {"grass", "stone", "grass", "water"}) {
    auto texture = cache->get(path);
    texture->reload(texture->mip + 1);
    std::printf("%s mip %d, %d left\n", texture->path.c_str(), texture->mip, cache->left());
  }
}

int main() {
  loadLevel(512);
  loadLevel(150);
}
