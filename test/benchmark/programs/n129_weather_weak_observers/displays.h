#pragma once
#include <cstdio>

#include "station.h"

class Thermometer : public Display {
public:
  static std::shared_ptr<Thermometer> on(std::shared_ptr<Station> s, const char *room) {
    auto t = std::make_shared<Thermometer>(s, room);
    s->attach(t);
    return t;
  }
  Thermometer(std::shared_ptr<Station> s, const char *room) : station_(std::move(s)), room_(room) {}
  void changed(double celsius) override { std::printf("%s %.1f\n", room_, celsius); }
  double now() const { return station_->last(); }

private:
  std::shared_ptr<Station> station_;
  const char *room_;
};

class Extremes : public Display {
public:
  explicit Extremes(const std::shared_ptr<Station> &s) : station_(s) {}
  void start() { low_ = high_ = station_->last(); }
  void changed(double c) override {
    if (c < low_) low_ = c;
    if (c > high_) high_ = c;
  }
  double range() const { return high_ - low_; }

private:
  std::shared_ptr<Station> station_;
  double low_ = 0, high_ = 0;
};
