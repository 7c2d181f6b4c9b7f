#include "radar.h"

int Radar::subscribe(Sweep sweep) {
  sweeps_.emplace(next_, std::move(sweep));
  return next_++;
}

void Radar::unsubscribe(int token) { sweeps_.erase(token); }

void Radar::turn(int from, int to) {
  for (int bearing = from; bearing < to; bearing += 30)
    for (auto &[token, sweep] : sweeps_)
      sweep(bearing, (bearing * 37) % 100);
}
