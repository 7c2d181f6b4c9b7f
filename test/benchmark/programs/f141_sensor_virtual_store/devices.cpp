#include "home.h"

class MotionSensor : public Device {
public:
  explicit MotionSensor(std::string room) : room_(std::move(room)) {}
  void onPaired(std::shared_ptr<Gateway> gateway) override { gateway_ = std::move(gateway); }
  void poke() override {
    if (gateway_) gateway_->publish(room_ + "/motion");
  }

private:
  std::string room_;
  std::shared_ptr<Gateway> gateway_;
};

class Bulb : public Device {
public:
  void onPaired(std::shared_ptr<Gateway> gateway) override { gateway->publish("bulb/joined"); }
  void poke() override { on_ = !on_; }

private:
  bool on_ = false;
};

std::shared_ptr<Device> makeMotionSensor(const std::string& room) { return std::make_shared<MotionSensor>(room); }
std::shared_ptr<Device> makeBulb() { return std::make_shared<Bulb>(); }
