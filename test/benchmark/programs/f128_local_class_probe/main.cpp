#include <cstdio>
#include <memory>
#include <vector>

struct Probe {
  virtual ~Probe() = default;
  virtual bool healthy() const = 0;
  virtual const char *label() const = 0;
};

class Reactor {
public:
  explicit Reactor(int bar) : bar_(bar) {}

  void install(std::unique_ptr<Probe> probe) { probes_.push_back(std::move(probe)); }
  void heat(int by) { bar_ += by; }
  int pressure() const { return bar_; }

  bool inspect() const {
    bool ok = true;
    for (const auto &p : probes_) {
      const bool fine = p->healthy();
      std::printf("%s: %s\n", p->label(), fine ? "ok" : "ALARM");
      ok = ok && fine;
    }
    return ok;
  }

private:
  int bar_;
  std::vector<std::unique_ptr<Probe>> probes_;
};

static std::unique_ptr<Probe> pressureProbe(const std::shared_ptr<Reactor> &reactor, int limit) {
  struct PressureProbe : Probe {
    PressureProbe(const std::shared_ptr<Reactor> &r, int l) : plant(r), limit(l) {}
    bool healthy() const override { return plant->pressure() <= limit; }
    const char *label() const override { return "pressure"; }

    std::shared_ptr<Reactor> plant;
    int limit;
  };
  return std::make_unique<PressureProbe>(reactor, limit);
}

static void commission(int limit) {
  auto reactor = std::make_shared<Reactor>(60);
  reactor->install(pressureProbe(reactor, limit));
  while (reactor->inspect() && reactor->pressure() < 120)
    reactor->heat(25);
  std::printf("stopped at %d bar\n", reactor->pressure());
}

int main() {
  commission(90);
  commission(200);
}
