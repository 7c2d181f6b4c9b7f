#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class Theatre;

class Surgeon {
public:
  explicit Surgeon(std::string name) : name_(std::move(name)) {}
  void scrubIn(const std::shared_ptr<Theatre> &t) { at_.emplace(t); }
  void scrubOut() { at_.reset(); }
  bool busy() const { return at_.has_value(); }
  std::string report() const;

private:
  std::string name_;
  std::optional<std::shared_ptr<Theatre>> at_;
};

class Theatre : public std::enable_shared_from_this<Theatre> {
public:
  explicit Theatre(int number) : number_(number) {}
  int number() const { return number_; }

  void staff(const std::shared_ptr<Surgeon> &s) {
    team_.push_back(s);
    s->scrubIn(shared_from_this());
  }

  int operate(int minutes) {
    for (const auto &s : team_)
      std::cout << s->report() << '\n';
    minutes += 10 * static_cast<int>(team_.size());
    for (const auto &s : team_)
      s->scrubOut();
    return minutes;
  }

private:
  int number_;
  std::vector<std::shared_ptr<Surgeon>> team_;
};

std::string Surgeon::report() const {
  return name_ + (at_ ? " in theatre " + std::to_string((*at_)->number()) : " is free");
}

static int morning() {
  auto vega = std::make_shared<Surgeon>("Vega");
  auto holm = std::make_shared<Surgeon>("Holm");
  int minutes = 0;
  for (int number = 1; number <= 2; ++number) {
    auto theatre = std::make_shared<Theatre>(number);
    theatre->staff(vega);
    if (number == 2)
      theatre->staff(holm);
    minutes += theatre->operate(45);
  }
  std::cout << vega->report() << ' ' << holm->busy() << '\n';
  return minutes;
}

int main() { std::cout << morning() << '\n'; }
