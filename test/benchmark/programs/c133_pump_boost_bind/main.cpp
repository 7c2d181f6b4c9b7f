#include <boost/bind/bind.hpp>
#include <boost/enable_shared_from_this.hpp>
#include <boost/function.hpp>
#include <boost/make_shared.hpp>
#include <boost/shared_ptr.hpp>
#include <iostream>
#include <vector>

class Pump : public boost::enable_shared_from_this<Pump> {
public:
  typedef boost::function<void(int)> PressureHandler;

  explicit Pump(int limit) : limit_(limit), speed_(3), stops_(0) {}

  void attach() {
    on_pressure_ = boost::bind(&Pump::pressure_changed, shared_from_this(), boost::placeholders::_1);
  }

  void feed(const std::vector<int>& readings) {
    for (std::vector<int>::const_iterator it = readings.begin(); it != readings.end(); ++it) {
      if (!on_pressure_.empty()) on_pressure_(*it);
    }
  }

  int speed() const { return speed_; }
  int stops() const { return stops_; }

private:
  void pressure_changed(int bar) {
    if (bar > limit_) {
      speed_ = 0;
      ++stops_;
    } else if (speed_ < 5) {
      ++speed_;
    }
  }

  int limit_;
  int speed_;
  int stops_;
  PressureHandler on_pressure_;
};

static void waterworks(int limit) {
  boost::shared_ptr<Pump> pump = boost::make_shared<Pump>(limit);
  pump->attach();
  std::vector<int> day;
  day.push_back(4);
  day.push_back(9);
  day.push_back(5);
  day.push_back(5);
  pump->feed(day);
  std::cout << "speed " << pump->speed() << ", stops " << pump->stops() << "\n";
}

int main() {
  waterworks(6);
  waterworks(12);
}
