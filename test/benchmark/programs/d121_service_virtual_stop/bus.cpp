#include "service.h"

int Bus::on(const std::string &topic, std::function<void(int)> f) {
  entries_[++last_] = Entry{topic, std::move(f)};
  return last_;
}

void Bus::off(int id) { entries_.erase(id); }

void Bus::emit(const std::string &topic, int value) {
  for (auto &e : entries_)
    if (e.second.topic == topic)
      e.second.f(value);
}
