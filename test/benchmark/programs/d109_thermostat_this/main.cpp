#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <string>

class Sensor {
public:
  void onReading(std::function<void(int)> f) { reading_ = std::move(f); }
  void read(int celsius) const {
    if (reading_) reading_(celsius);
  }

private:
  std::function<void(int)> reading_;
};

class Thermostat : public std::enable_shared_from_this<Thermostat> {
public:
  explicit Thermostat(int target) : target_(target), sensor_(std::make_shared<Sensor>()) {
    sensor_->onReading([this](int celsius) { regulate(celsius); });
    modes_["eco"] = [this] { target_ -= 3; };
    modes_["party"] = [this] {
      target_ -= 1;
      party_ = true;
    };
    modes_["reset"] = [this, target] {
      target_ = target;
      party_ = false;
    };
  }
  Thermostat(const Thermostat&) = delete;
  Thermostat& operator=(const Thermostat&) = delete;

  std::shared_ptr<Sensor> sensor() const { return sensor_; }
  void mode(const std::string& name) {
    auto it = modes_.find(name);
    if (it != modes_.end()) it->second();
  }
  int switches() const { return switches_; }

private:
  void regulate(int celsius) {
    bool want = celsius < target_;
    if (want == heating_) return;
    heating_ = want;
    ++switches_;
    std::printf("%d: heating %s%s\n", celsius, heating_ ? "on" : "off", party_ ? " (party)" : "");
  }

  int target_;
  bool heating_ = false;
  bool party_ = false;
  int switches_ = 0;
  std::shared_ptr<Sensor> sensor_;
  std::map<std::string, std::function<void()>> modes_;
};

static int day(int target) {
  auto t = std::make_shared<Thermostat>(target);
  auto sensor = t->sensor();
  sensor->read(target - 2);
  t->mode("eco");
  sensor->read(target - 2);
  t->mode("reset");
  t->mode("party");
  sensor->read(target - 2);
  t->mode("unknown");
  sensor->read(target + 1);
  return t->switches();
}

int main() {
  std::printf("%d\n", day(21));
  std::printf("%d\n", day(18));
}
