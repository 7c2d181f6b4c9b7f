#include "textures.h"

Texture::Texture(std::string file, std::shared_ptr<TextureCache> cache)
    : file_(std::move(file)), cache_(std::move(cache)) {}

Texture::~Texture() { cache_->drop(file_); }

std::shared_ptr<Texture> Texture::variant(const std::string &suffix) const {
  return cache_->get(file_ + suffix);
}

std::shared_ptr<Texture> TextureCache::get(const std::string &file) {
  if (auto hit = live_[file].lock())
    return hit;
  ++loads_;
  auto t = std::make_shared<Texture>(file, shared_from_this());
  live_[file] = t;
  return t;
}
