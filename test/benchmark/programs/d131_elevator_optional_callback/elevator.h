#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>

class Cabin : public std::enable_shared_from_this<Cabin> {
public:
  explicit Cabin(int top) : top_(top) {}
  bool request(int floor);
  int travel();
  int trips() const { return trips_; }

private:
  int top_;
  int floor_ = 0;
  int target_ = 0;
  int trips_ = 0;
  std::optional<std::function<void()>> arrived_;
};
