#include "plotter.h"

namespace {
class Scale : public Filter {
public:
  explicit Scale(double factor) : factor_(factor) {}
  double apply(double value) override { return value * factor_; }

private:
  double factor_;
};
} // namespace

class Smooth : public Filter {
public:
  explicit Smooth(std::shared_ptr<Plotter> plotter) : plotter_(plotter) {}
  double apply(double value) override {
    last_ = (last_ * (plotter_->width() - 1) + value) / plotter_->width();
    return last_;
  }

private:
  std::shared_ptr<Plotter> plotter_;
  double last_ = 0;
};

Plotter::~Plotter() {
  for (std::vector<Filter *>::iterator i = filters_.begin(); i != filters_.end(); ++i)
    delete *i;
}

void Plotter::smoothen() { filters_.push_back(new Smooth(shared_from_this())); }

void Plotter::scale(double factor) { filters_.push_back(new Scale(factor)); }

double Plotter::plot(double value) const {
  for (size_t i = 0; i < filters_.size(); ++i)
    value = filters_[i]->apply(value);
  return value;
}
