// A custom deleter that holds its pool weakly.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <memory>
#include <vector>

struct Buffer {};
struct Pool : std::enable_shared_from_this<Pool> {
  std::shared_ptr<Buffer> make() {
    return std::shared_ptr<Buffer>(new Buffer, [weak = weak_from_this()](Buffer *b) {
      delete b;
    });
  }
  std::vector<std::shared_ptr<Buffer>> kept;
};

int main() {
  auto pool = std::make_shared<Pool>();
  pool->kept.push_back(pool->make());
}
