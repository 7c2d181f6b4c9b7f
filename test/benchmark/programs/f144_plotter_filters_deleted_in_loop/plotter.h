#pragma once
#include <memory>
#include <vector>

class Plotter;

class Filter {
public:
  virtual ~Filter() {}
  virtual double apply(double value) = 0;
};

class Plotter : public std::enable_shared_from_this<Plotter> {
public:
  explicit Plotter(int width) : width_(width) {}
  ~Plotter();
  void smoothen();
  void scale(double factor);
  double plot(double value) const;
  int width() const { return width_; }

private:
  int width_;
  std::vector<Filter *> filters_;
};
