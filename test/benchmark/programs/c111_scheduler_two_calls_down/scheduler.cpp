#include "scheduler.h"

void Scheduler::daily(int hour, Action action) { enlist(hour, 24, std::move(action)); }

void Scheduler::hourly(Action action) { enlist(0, 1, std::move(action)); }

void Scheduler::enlist(int hour, int every, Action &&action) {
  Slot slot;
  slot.every = every;
  slot.action = std::move(action);
  table_[hour].push_back(std::move(slot));
}

void Scheduler::run(int hours) {
  for (int now = 0; now < hours; ++now)
    for (auto &[start, slots] : table_)
      for (auto &slot : slots)
        if (now >= start && (now - start) % slot.every == 0)
          slot.action(now % 24);
}
