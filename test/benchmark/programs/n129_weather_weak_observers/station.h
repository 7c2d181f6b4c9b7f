#pragma once
#include <memory>
#include <vector>

class Display {
public:
  virtual ~Display() = default;
  virtual void changed(double celsius) = 0;
};

class Station {
public:
  void attach(const std::shared_ptr<Display> &d) { displays_.push_back(d); }
  void measure(double celsius);
  double last() const { return last_; }

private:
  double last_ = 0;
  std::vector<std::weak_ptr<Display>> displays_;
};
