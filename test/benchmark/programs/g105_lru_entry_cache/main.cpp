// An LRU cache whose entries can drop themselves from it.
#include <iostream>
#include <list>
#include <memory>
#include <string>
#include <unordered_map>

template <typename Value> class LruCache;

template <typename Value> struct Entry {
  std::shared_ptr<LruCache<Value>> cache;
  std::string key;
  Value value;

  void invalidate() { cache->drop(key); }
};

template <typename Value>
class LruCache : public std::enable_shared_from_this<LruCache<Value>> {
public:
  explicit LruCache(std::size_t limit) : limit_(limit) {}

  std::shared_ptr<Entry<Value>> put(const std::string &key, Value value) {
    auto entry = std::make_shared<Entry<Value>>();
    entry->cache = this->shared_from_this();
    entry->key = key;
    entry->value = std::move(value);
    entries_[key] = entry;
    order_.push_front(key);
    if (order_.size() > limit_)
      drop(std::string(order_.back()));
    return entry;
  }

  void drop(const std::string &key) {
    entries_.erase(key);
    order_.remove(key);
  }

  std::size_t size() const { return entries_.size(); }

private:
  std::size_t limit_;
  std::list<std::string> order_;
  std::unordered_map<std::string, std::shared_ptr<Entry<Value>>> entries_;
};

static std::size_t renderTiles(int count) {
  auto cache = std::make_shared<LruCache<double>>(2);
  for (int i = 0; i < count; ++i)
    cache->put("tile" + std::to_string(i), i * 0.5);
  cache->put("scratch", 1)->invalidate();
  return cache->size();
}

int main() { std::cout << renderTiles(5) << " tiles kept\n"; }
