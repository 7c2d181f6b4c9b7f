#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

class Bus {
public:
  int on(const std::string &topic, std::function<void(int)> f);
  void off(int id);
  void emit(const std::string &topic, int value);

private:
  struct Entry {
    std::string topic;
    std::function<void(int)> f;
  };
  std::map<int, Entry> entries_;
  int last_ = 0;
};

class Service {
public:
  virtual ~Service() = default;
  virtual void start() = 0;
  virtual void stop() = 0;
};

std::shared_ptr<Service> makeMeter(std::shared_ptr<Bus> bus, const std::string &topic);
std::shared_ptr<Service> makeLimiter(std::shared_ptr<Bus> bus, const std::string &topic, int limit);
