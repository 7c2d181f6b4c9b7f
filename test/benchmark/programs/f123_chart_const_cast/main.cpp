#include <cstdio>
#include <memory>
#include <vector>

class Chart;

class Axis {
public:
  enum Side { Bottom, Left };
  explicit Axis(Side side) : side_(side) {}

  void belongTo(const std::shared_ptr<const Chart>& chart) {
    chart_ = std::const_pointer_cast<Chart>(chart);
  }
  void zoom(int percent);
  Side side() const { return side_; }
  int ticks() const;

private:
  Side side_;
  std::shared_ptr<Chart> chart_;
};

class Chart {
public:
  Chart(int width, int height) : width_(width), height_(height) {}

  void adopt(std::shared_ptr<Axis> axis) { axes_.push_back(std::move(axis)); }
  int extent(Axis::Side side) const { return side == Axis::Bottom ? width_ : height_; }
  void scale(Axis::Side side, int percent) {
    int& e = side == Axis::Bottom ? width_ : height_;
    e = e * percent / 100;
  }
  const std::vector<std::shared_ptr<Axis>>& axes() const { return axes_; }

private:
  int width_;
  int height_;
  std::vector<std::shared_ptr<Axis>> axes_;
};

void Axis::zoom(int percent) { chart_->scale(side_, percent); }
int Axis::ticks() const { return chart_->extent(side_) / 40; }

static void plot(int w, int h) {
  auto chart = std::make_shared<Chart>(w, h);
  for (auto side : {Axis::Bottom, Axis::Left}) {
    auto axis = std::make_shared<Axis>(side);
    axis->belongTo(chart);
    chart->adopt(axis);
  }
  chart->axes().front()->zoom(150);
  for (const auto& axis : chart->axes())
    std::printf("%s %d ticks\n", axis->side() == Axis::Left ? "left" : "bottom", axis->ticks());
}

int main() {
  plot(640, 480);
  plot(200, 90);
}
