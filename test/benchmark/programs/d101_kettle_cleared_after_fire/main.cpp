#include <cstdio>
#include <functional>
#include <memory>

class Kettle : public std::enable_shared_from_this<Kettle> {
public:
  explicit Kettle(int litres) : litres_(litres) {}

  void boil() {
    celsius_ = 20;
    // Kept alive until the water boils, whoever else lets go.
    whistle_ = [me = shared_from_this()](int seconds) {
      std::printf("%d l boiled after %d s\n", me->litres_, seconds);
      me->boiled_ = true;
    };
  }

  bool heat(int seconds) {
    if (!whistle_)
      return false;
    celsius_ += 80 / litres_;
    if (celsius_ < 100)
      return true;
    whistle_(seconds);
    whistle_ = nullptr;
    return false;
  }

  bool boiled() const { return boiled_; }

private:
  int litres_;
  int celsius_ = 0;
  bool boiled_ = false;
  std::function<void(int)> whistle_;
};

static int tea(int litres) {
  auto kettle = std::make_shared<Kettle>(litres);
  kettle->boil();
  int seconds = 60;
  while (kettle->heat(seconds))
    seconds += 60;
  std::printf("%s\n", kettle->boiled() ? "ready" : "cold");
  return seconds;
}

int main() {
  std::printf("%d\n", tea(1));
  std::printf("%d\n", tea(4));
}
