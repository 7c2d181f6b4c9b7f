#pragma once
#include <memory>
#include <string>
#include <vector>

class Pedestrian {
public:
  explicit Pedestrian(std::string name) : name_(std::move(name)) {}
  void notice(const std::shared_ptr<Pedestrian> &other) { neighbours_.push_back(other); }
  void forget() { neighbours_.clear(); }
  std::size_t crowding() const { return neighbours_.size(); }
  const std::string &name() const { return name_; }

private:
  std::string name_;
  std::vector<std::shared_ptr<Pedestrian>> neighbours_;
};

class Crowd {
public:
  Crowd() = default;
  Crowd(const Crowd &) = delete;
  Crowd &operator=(const Crowd &) = delete;
  ~Crowd();

  std::shared_ptr<Pedestrian> enter(const std::string &name);
  void meet(std::size_t a, std::size_t b);
  std::size_t busiest() const;

private:
  std::vector<std::shared_ptr<Pedestrian>> people_;
};
