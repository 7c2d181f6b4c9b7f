#pragma once
#include <map>
#include <memory>
#include <string>

class TextureCache;

class Texture {
public:
  Texture(std::string file, std::shared_ptr<TextureCache> cache);
  ~Texture();
  const std::string &file() const { return file_; }
  std::shared_ptr<Texture> variant(const std::string &suffix) const;

private:
  std::string file_;
  std::shared_ptr<TextureCache> cache_;
};

class TextureCache : public std::enable_shared_from_this<TextureCache> {
public:
  std::shared_ptr<Texture> get(const std::string &file);
  void drop(const std::string &file) { live_.erase(file); }
  std::size_t live() const { return live_.size(); }
  int loads() const { return loads_; }

private:
  std::map<std::string, std::weak_ptr<Texture>> live_;
  int loads_ = 0;
};
