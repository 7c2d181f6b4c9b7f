#include <iostream>

#include "service.h"

namespace {

class Meter : public Service, public std::enable_shared_from_this<Meter> {
public:
  Meter(std::shared_ptr<Bus> bus, std::string topic) : bus_(std::move(bus)), topic_(std::move(topic)) {}
  void start() override {
    id_ = bus_->on(topic_, [self = shared_from_this()](int v) { self->sum_ += v; });
  }
  void stop() override {
    bus_->off(id_);
    std::cout << topic_ << " metered " << sum_ << '\n';
  }

private:
  std::shared_ptr<Bus> bus_;
  std::string topic_;
  int id_ = 0;
  int sum_ = 0;
};

class Limiter : public Service, public std::enable_shared_from_this<Limiter> {
public:
  Limiter(std::shared_ptr<Bus> bus, std::string topic, int limit)
      : bus_(std::move(bus)), topic_(std::move(topic)), limit_(limit) {}
  void start() override {
    auto self = shared_from_this();
    ids_.push_back(bus_->on(topic_, [self](int v) {
      if (v > self->limit_)
        std::cout << self->topic_ << " over by " << v - self->limit_ << '\n';
    }));
    ids_.push_back(bus_->on("limit", [self](int v) { self->limit_ = v; }));
  }
  void stop() override {
    for (int id : ids_)
      bus_->off(id);
    ids_.clear();
  }

private:
  std::shared_ptr<Bus> bus_;
  std::string topic_;
  int limit_;
  std::vector<int> ids_;
};

} // namespace

std::shared_ptr<Service> makeMeter(std::shared_ptr<Bus> bus, const std::string &topic) {
  return std::make_shared<Meter>(std::move(bus), topic);
}

std::shared_ptr<Service> makeLimiter(std::shared_ptr<Bus> bus, const std::string &topic, int limit) {
  return std::make_shared<Limiter>(std::move(bus), topic, limit);
}
