// What deleters and destructors call does its work also where what it used to
// keep alive has ended.
// RUN: %same-output %t %s -- -std=c++17
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

struct Buffer {
  int n;
};
using Handle = std::unique_ptr<Buffer, std::function<void(Buffer *)>>;

struct Device : std::enable_shared_from_this<Device> {
  void open() {
    opened = Handle(new Buffer{7}, [dev = shared_from_this()](Buffer *b) { --dev->used; delete b; });
    ++used;
  }
  int used = 0;
  Handle opened;
};

struct Block {
  int *p;
  std::function<void(int *)> release;
  ~Block() { release(p); }
};
struct Pool : std::enable_shared_from_this<Pool> {
  void grow() {
    kept.reset(new Block{new int[4], [pool = shared_from_this()](int *p) { --pool->live; delete[] p; }});
    ++live;
  }
  int live = 0;
  std::unique_ptr<Block> kept;
};

struct Transaction : std::enable_shared_from_this<Transaction> {
  void begin(Buffer *b, std::vector<Buffer *> *freed) {
    rollback.push_back([self = shared_from_this(), b, freed] {
      int undone = self->undone;
      self->undone = undone + 1;
      freed->push_back(b);
    });
  }
  ~Transaction() {
    for (auto &each : rollback)
      each();
  }
  int undone = 0;
  std::vector<std::function<void()>> rollback;
};

int main() {
  auto device = std::make_shared<Device>();
  device->open();
  auto pool = std::make_shared<Pool>();
  pool->grow();
  std::vector<Buffer *> freed;
  std::make_shared<Transaction>()->begin(new Buffer{1}, &freed);
  std::printf("%d %d\n", device->used, pool->live);
  device.reset();
  pool.reset();
  for (Buffer *b : freed)
    delete b;
}
