#include <cstdio>
#include <memory>
#include <string>
#include <vector>

class Plant;

class Valve {
public:
  explicit Valve(std::string tag) : tag_(std::move(tag)) {}
  void mount(std::shared_ptr<Plant> plant) { plant_ = std::move(plant); }
  void turn(int percent);
  int open() const { return open_; }
  const std::string& tag() const { return tag_; }

private:
  std::string tag_;
  int open_ = 0;
  std::shared_ptr<Plant> plant_;
};

class Plant {
public:
  explicit Plant(int budget) : budget_(budget) {}

  void add(const std::shared_ptr<Valve>& v) {
    v->mount(std::shared_ptr<Plant>(std::shared_ptr<void>(), this));
    valves_.push_back(v);
  }

  int allow(int percent) {
    int used = 0;
    for (const auto& v : valves_) used += v->open();
    int left = budget_ - used;
    return percent < left ? percent : left;
  }

  void report() const {
    for (const auto& v : valves_) std::printf("%s=%d ", v->tag().c_str(), v->open());
    std::printf("\n");
  }

private:
  int budget_;
  std::vector<std::shared_ptr<Valve>> valves_;
};

void Valve::turn(int percent) {
  open_ = 0;
  open_ = plant_->allow(percent);
}

static void shift(int budget) {
  auto plant = std::make_shared<Plant>(budget);
  auto inlet = std::make_shared<Valve>("V1");
  auto drain = std::make_shared<Valve>("V2");
  plant->add(inlet);
  plant->add(drain);
  inlet->turn(70);
  drain->turn(70);
  plant->report();
  inlet->turn(20);
  drain->turn(70);
  plant->report();
}

int main() {
  shift(100);
  shift(80);
}
