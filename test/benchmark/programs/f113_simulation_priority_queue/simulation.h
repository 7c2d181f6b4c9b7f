#pragma once
#include <memory>
#include <queue>
#include <vector>

class Simulation;

class Event {
public:
  explicit Event(int at) : at_(at) {}
  virtual ~Event() = default;
  virtual void fire() = 0;
  int at() const { return at_; }

private:
  int at_;
};

using EventPtr = std::shared_ptr<Event>;

struct Later {
  bool operator()(const EventPtr& a, const EventPtr& b) const { return a->at() > b->at(); }
};

class Simulation {
public:
  void schedule(EventPtr event) { agenda_.emplace(std::move(event)); }
  void runUntil(int end);
  int now() const { return now_; }
  std::size_t waiting() const { return agenda_.size(); }

private:
  int now_ = 0;
  std::priority_queue<EventPtr, std::vector<EventPtr>, Later> agenda_;
};
