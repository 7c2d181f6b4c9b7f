#include <functional>
#include <iostream>
#include <memory>
#include <queue>
#include <string>
#include <vector>

class Indexer : public std::enable_shared_from_this<Indexer> {
public:
  explicit Indexer(int budget) : budget_(budget) {}

  void enqueue(const std::string &path, int bytes) {
    pending_.push([self = shared_from_this(), path, bytes] {
      self->budget_ -= bytes;
      self->done_.push_back(path);
    });
  }

  void work() {
    while (!pending_.empty() && budget_ > 0) {
      auto task = std::move(pending_.front());
      pending_.pop();
      task();
    }
  }

  void print() const {
    for (const auto &path : done_)
      std::cout << path << "\n";
    std::cout << pending_.size() << " postponed\n";
  }

private:
  int budget_;
  std::vector<std::string> done_;
  std::queue<std::function<void()>> pending_;
};

static void nightly(int budget) {
  auto indexer = std::make_shared<Indexer>(budget);
  indexer->enqueue("/srv/a.txt", 300);
  indexer->enqueue("/srv/b.txt", 800);
  indexer->enqueue("/srv/c.txt", 10);
  indexer->enqueue("/srv/d.txt", 75);
  indexer->work();
  indexer->print();
}

int main() {
  nightly(1000);
  nightly(100);
}
