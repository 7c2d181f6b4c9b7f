#include <cstdio>
#include <future>
#include <memory>
#include <vector>

class RenderJob : public std::enable_shared_from_this<RenderJob> {
public:
  RenderJob(int width, int height) : width_(width), height_(height), rows_(height) {}

  std::future<long> prepare(int shade) {
    auto job = shared_from_this();
    work_ = std::packaged_task<long(int)>([job, shade](int samples) {
      long sum = 0;
      for (int y = 0; y < job->height_; ++y) {
        job->rows_[y] = shade * samples + y * job->width_;
        sum += job->rows_[y];
      }
      return sum;
    });
    return work_.get_future();
  }

  void execute(int samples) { work_(samples); }
  int row(int y) const { return rows_[y]; }

private:
  int width_;
  int height_;
  std::vector<int> rows_;
  std::packaged_task<long(int)> work_;
};

static void renderFrame(int width, int height) {
  auto job = std::make_shared<RenderJob>(width, height);
  auto sum = job->prepare(3);
  job->execute(16);
  std::printf("%dx%d: %ld, last row %d\n", width, height, sum.get(), job->row(height - 1));
}

int main() {
  renderFrame(8, 4);
  renderFrame(2, 3);
}
