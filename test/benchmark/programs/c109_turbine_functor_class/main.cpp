#include <functional>
#include <iostream>
#include <memory>
#include <string>

class Turbine {
public:
  using TripHandler = std::function<void(const std::string &)>;

  explicit Turbine(int limit) : limit_(limit) {}
  void setTripHandler(const TripHandler &h) { onTrip_ = h; }

  void spin(int rpm) {
    rpm_ = rpm;
    if (rpm_ > limit_ && onTrip_)
      onTrip_("overspeed");
  }
  void brake() { rpm_ = 0; }
  int rpm() const { return rpm_; }

private:
  int limit_;
  int rpm_ = 0;
  TripHandler onTrip_;
};

class TripRecorder {
public:
  TripRecorder(std::shared_ptr<Turbine> turbine, std::shared_ptr<int> trips)
      : turbine_(std::move(turbine)), trips_(std::move(trips)) {}

  void operator()(const std::string &reason) const {
    std::cout << reason << " at " << turbine_->rpm() << "\n";
    turbine_->brake();
    ++*trips_;
  }

private:
  std::shared_ptr<Turbine> turbine_;
  std::shared_ptr<int> trips_;
};

static void testStand(int limit) {
  auto turbine = std::make_shared<Turbine>(limit);
  auto trips = std::make_shared<int>(0);
  turbine->setTripHandler(TripRecorder(turbine, trips));
  for (int rpm : {1200, 3000, 3600, 4100})
    turbine->spin(rpm);
  std::cout << *trips << " trips, now " << turbine->rpm() << "\n";
}

int main() {
  testStand(3300);
  testStand(5000);
}
