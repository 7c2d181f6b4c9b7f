#include "station.h"

void Station::measure(double celsius) {
  last_ = celsius;
  for (auto it = displays_.begin(); it != displays_.end();) {
    if (auto d = it->lock()) {
      d->changed(celsius);
      ++it;
    } else {
      it = displays_.erase(it);
    }
  }
}
