#pragma once
#include <memory>
#include <queue>
#include <string>

class Crate;

class Conveyor {
public:
  explicit Conveyor(int speed) : speed_(speed) {}
  void place(std::shared_ptr<Crate> crate);
  std::shared_ptr<Crate> pick();
  bool empty() const { return belt_.empty(); }
  std::size_t load() const { return belt_.size(); }
  int speed() const { return speed_; }

private:
  int speed_;
  std::queue<std::shared_ptr<Crate>> belt_;
};

class Crate {
public:
  Crate(std::string label, int weight, std::shared_ptr<Conveyor> line);
  int travelTime(int metres) const;
  const std::string &label() const { return label_; }
  int weight() const { return weight_; }

private:
  std::string label_;
  int weight_;
  std::shared_ptr<Conveyor> line_;
};
