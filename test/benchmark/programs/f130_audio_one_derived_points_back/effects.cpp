#include "effects.h"

int Mixer::render(int sample) {
  for (auto &e : effects_)
    sample = e->process(sample);
  level_ = (level_ + sample) / 2;
  return sample;
}

int Echo::process(int sample) {
  const int out = sample + last_ / 2;
  last_ = sample;
  return out;
}

int SideChain::process(int sample) { return mixer_->level() > 100 ? sample / 2 : sample; }
