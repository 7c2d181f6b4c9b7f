#include "pipeline.h"

Pipeline &Pipeline::use(Middleware m) {
  layers_.push_back(std::move(m));
  return *this;
}

std::shared_ptr<Handler> Pipeline::build(Handler last) const {
  auto next = std::make_shared<Handler>(std::move(last));
  for (auto it = layers_.rbegin(); it != layers_.rend(); ++it) {
    auto outer = std::make_shared<Handler>();
    *outer = [layer = *it, next](Request &r) { return layer(r, *next); };
    next = outer;
  }
  return next;
}
