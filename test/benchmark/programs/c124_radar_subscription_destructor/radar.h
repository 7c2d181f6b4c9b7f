#pragma once
#include <functional>
#include <map>
#include <memory>

class Radar {
public:
  using Sweep = std::function<void(int bearing, int range)>;
  int subscribe(Sweep sweep);
  void unsubscribe(int token);
  void turn(int from, int to);
  std::size_t subscribers() const { return sweeps_.size(); }

private:
  int next_ = 1;
  std::map<int, Sweep> sweeps_;
};

class Display : public std::enable_shared_from_this<Display> {
public:
  explicit Display(std::shared_ptr<Radar> radar);
  ~Display();
  void activate();
  int contacts() const { return contacts_; }
  int nearest() const { return nearest_; }

private:
  std::shared_ptr<Radar> radar_;
  int token_ = 0;
  int contacts_ = 0;
  int nearest_ = 999;
};
