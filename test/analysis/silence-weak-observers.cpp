// Observers own the subject, which knows them weakly; a cache of weak values.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <map>
#include <memory>
#include <vector>

struct Display;
struct Station {
  std::vector<std::weak_ptr<Display>> displays;
  std::map<int, std::weak_ptr<Display>> byId;
};
struct Display {
  explicit Display(std::shared_ptr<Station> s) : station(std::move(s)) {}
  std::shared_ptr<Station> station;
};

int main() {
  auto station = std::make_shared<Station>();
  auto display = std::make_shared<Display>(station);
  station->displays.push_back(display);
  station->byId[1] = display;
  for (auto &weak : station->displays)
    if (auto d = weak.lock())
      d->station.use_count();
}
