#include <iostream>
#include <memory>
#include <string>

struct Stop {
  std::string city;
  int nights;
  std::shared_ptr<Stop> then;

  Stop(std::string c, int n, std::shared_ptr<Stop> t = nullptr)
      : city(std::move(c)), nights(n), then(std::move(t)) {}
};

class Itinerary {
public:
  explicit Itinerary(std::shared_ptr<Stop> start) : start_(std::move(start)) {}

  std::shared_ptr<Stop> find(const std::string &city) const {
    auto s = start_;
    while (s && s->city != city)
      s = s->then;
    return s;
  }

  void detour(const std::string &after, const std::string &city, int nights) {
    auto at = find(after);
    at->then = std::make_shared<Stop>(city, nights, at->then);
  }

  // Moves all stops of `other` behind `after`.
  void splice(const std::string &after, Itinerary &other) {
    auto at = find(after);
    auto last = other.start_;
    while (last->then)
      last = last->then;
    last->then = at->then;
    at->then = std::move(other.start_);
  }

  void skip(const std::string &city) {
    for (auto s = start_; s && s->then; s = s->then)
      if (s->then->city == city) {
        s->then = s->then->then;
        return;
      }
  }

  int print() const {
    int nights = 0;
    for (const Stop *s = start_.get(); s; s = s->then.get()) {
      std::cout << s->city << (s->then ? " > " : "\n");
      nights += s->nights;
    }
    return nights;
  }

private:
  std::shared_ptr<Stop> start_;
};

static int plan() {
  Itinerary north(std::make_shared<Stop>("Lund", 1, std::make_shared<Stop>("Uppsala", 2)));
  Itinerary east(std::make_shared<Stop>("Turku", 1, std::make_shared<Stop>("Tampere", 3)));
  north.detour("Lund", "Kalmar", 2);
  north.print();
  north.splice("Kalmar", east);
  north.print();
  north.skip("Tampere");
  return north.print();
}

int main() { std::cout << plan() << " nights\n"; }
