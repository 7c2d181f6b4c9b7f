#include <cstdio>
#include <memory>
#include <vector>

struct Buffer {
  explicit Buffer(std::size_t n) : bytes(n) {}
  std::vector<unsigned char> bytes;
  int uses = 0;
};

class BufferPool : public std::enable_shared_from_this<BufferPool> {
public:
  explicit BufferPool(std::size_t size) : size_(size) {}

  std::shared_ptr<Buffer> take() {
    if (!free_.empty()) {
      auto b = std::move(free_.back());
      free_.pop_back();
      ++b->uses;
      return b;
    }
    ++live_;
    auto self = shared_from_this();
    return std::shared_ptr<Buffer>(new Buffer(size_), [self](Buffer *b) {
      --self->live_;
      delete b;
    });
  }

  void give(std::shared_ptr<Buffer> b) { free_.push_back(std::move(b)); }
  int live() const { return live_; }
  std::size_t idle() const { return free_.size(); }

private:
  std::size_t size_;
  int live_ = 0;
  std::vector<std::shared_ptr<Buffer>> free_;
};

static void serve(int requests) {
  auto pool = std::make_shared<BufferPool>(64);
  for (int i = 0; i < requests; ++i) {
    auto in = pool->take();
    auto out = pool->take();
    out->bytes[0] = in->bytes[0] = static_cast<unsigned char>(i);
    std::printf("request %d: reused %d\n", i, in->uses);
    pool->give(in);
    pool->give(out);
  }
  std::printf("%d live, %zu idle\n", pool->live(), pool->idle());
}

int main() {
  serve(2);
  serve(1);
}
