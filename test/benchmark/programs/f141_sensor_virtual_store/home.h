#pragma once
#include <memory>
#include <string>

class Gateway;

class Device {
public:
  virtual ~Device() = default;
  virtual void onPaired(std::shared_ptr<Gateway> gateway) = 0;
  virtual void poke() = 0;
};

class Gateway {
public:
  virtual ~Gateway() = default;
  virtual void pair(std::shared_ptr<Device> device) = 0;
  virtual void publish(const std::string& topic) = 0;
  virtual void tick() = 0;
};

std::shared_ptr<Gateway> makeZigbeeHub();
std::shared_ptr<Device> makeMotionSensor(const std::string& room);
std::shared_ptr<Device> makeBulb();
