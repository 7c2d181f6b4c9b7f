#include <cstdio>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

struct Point {
  int x, y;
};

class Drone : public std::enable_shared_from_this<Drone> {
public:
  explicit Drone(int battery) : battery_(battery) {}

  void prepare(int returnBelow) {
    onWaypoint_.push_back([self = shared_from_this()](Point p) {
      self->battery_ -= 7;
      self->last_ = p;
    });
    onWaypoint_.push_back([self = shared_from_this(), returnBelow](Point) {
      if (self->battery_ < returnBelow)
        self->returning_ = true;
    });
  }

  void fly(const std::vector<Point> &route) {
    for (Point p : route) {
      if (returning_)
        break;
      for (const auto &hook : onWaypoint_)
        hook(p);
    }
    std::printf("at %d,%d with %d%%%s\n", last_.x, last_.y, battery_, returning_ ? ", returning" : "");
  }

private:
  int battery_;
  bool returning_ = false;
  Point last_{0, 0};
  std::vector<std::function<void(Point)>> onWaypoint_;
};

static void mission(int battery) {
  auto drone = std::make_shared<Drone>(battery);
  drone->prepare(20);
  drone->fly({{1, 0}, {1, 4}, {3, 4}, {9, 9}});
}

int main() {
  mission(90);
  mission(31);
}
