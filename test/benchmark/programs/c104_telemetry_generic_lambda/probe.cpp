#include "probe.h"

void Probe::emit(const std::string &channel, double value) {
  if (sink_)
    sink_(Reading{channel, value});
}
