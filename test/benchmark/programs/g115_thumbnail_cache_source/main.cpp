// A cache keeps thumbnails, thumbnails keep the photo they were made of, and the
// album keeps photos and the cache.
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

struct Photo {
  std::string file;
  int width;
};

class Thumbnail {
public:
  Thumbnail(std::shared_ptr<const Photo> photo, int width)
      : photo_(std::move(photo)), width_(width) {}
  int scale() const { return photo_->width / width_; }

private:
  std::shared_ptr<const Photo> photo_;
  int width_;
};

class ThumbnailCache {
public:
  std::shared_ptr<Thumbnail> of(const std::shared_ptr<Photo> &photo) {
    auto &slot = made_[photo];
    if (!slot)
      slot = std::make_shared<Thumbnail>(photo, 64);
    return slot;
  }
  std::size_t size() const { return made_.size(); }

private:
  std::map<std::shared_ptr<Photo>, std::shared_ptr<Thumbnail>> made_;
};

class Album {
public:
  Album() : cache_(std::make_shared<ThumbnailCache>()) {}
  void add(const std::string &file, int width) {
    photos_.push_back(std::make_shared<Photo>(Photo{file, width}));
  }
  int show() const {
    int total = 0;
    for (const auto &photo : photos_)
      total += cache_->of(photo)->scale();
    return total + static_cast<int>(cache_->size());
  }

private:
  std::vector<std::shared_ptr<Photo>> photos_;
  std::shared_ptr<ThumbnailCache> cache_;
};

static int holiday() {
  Album album;
  album.add("beach.jpg", 640);
  album.add("hills.jpg", 1280);
  album.show();
  return album.show();
}

int main() { std::cout << holiday() << '\n'; }
