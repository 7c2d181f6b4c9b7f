#include <cstdio>
#include <deque>
#include <memory>
#include <string>
#include <utility>

namespace office {

class Spooler;

struct PrintJob {
  PrintJob(std::string title, int pages, std::shared_ptr<Spooler> spooler)
      : title(std::move(title)), pages(pages), spooler_(std::move(spooler)) {}

  void report() const;

  std::string title;
  int pages;

private:
  std::shared_ptr<Spooler> spooler_;
};

class Spooler : public std::enable_shared_from_this<Spooler> {
public:
  explicit Spooler(const char *queue) : queue_(queue) {}

  void submit(const std::string &title, int pages, bool urgent = false) {
    auto job = std::make_shared<PrintJob>(title, pages, shared_from_this());
    if (urgent)
      jobs_.push_front(job);
    else
      jobs_.push_back(job);
  }

  void printAll() {
    for (std::size_t i = 0; i < jobs_.size(); ++i) {
      jobs_[i]->report();
      printed_ += jobs_[i]->pages;
    }
  }

  const char *queue() const { return queue_; }
  int printed() const { return printed_; }

private:
  const char *queue_;
  int printed_ = 0;
  std::deque<std::shared_ptr<PrintJob>> jobs_;
};

void PrintJob::report() const {
  std::printf("[%s] %s, %d pages\n", spooler_->queue(), title.c_str(), pages);
}

} // namespace office

static void morning() {
  auto laser = std::make_shared<office::Spooler>("laser-2");
  laser->submit("minutes", 4);
  laser->submit("contract", 31);
  laser->submit("boarding pass", 1, true);
  laser->printAll();
  std::printf("%d pages\n", laser->printed());
}

int main() {
  morning();
  return 0;
}
