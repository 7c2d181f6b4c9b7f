#pragma once
#include <functional>
#include <map>
#include <vector>

using Action = std::function<void(int hour)>;

struct Slot {
  int every = 1;
  Action action;
};

class Scheduler {
public:
  void daily(int hour, Action action);
  void hourly(Action action);
  void run(int hours);

private:
  void enlist(int hour, int every, Action &&action);
  std::map<int, std::vector<Slot>> table_;
};
