#include <iostream>
#include <memory>
#include <string>
#include <vector>

class Squadron;

class Pilot {
public:
  explicit Pilot(std::string callsign) : callsign_(std::move(callsign)) {}

  void report(std::shared_ptr<Squadron> s) { std::swap(squadron_, s); }
  std::string radio() const;

private:
  std::string callsign_;
  std::shared_ptr<Squadron> squadron_;
};

class Squadron {
public:
  explicit Squadron(int number) : number_(number) {}

  void reform(std::vector<std::shared_ptr<Pilot>> wing) { wing_.swap(wing); }
  void trim(std::size_t size) {
    std::vector<std::shared_ptr<Pilot>> kept(wing_.begin(), wing_.begin() + size);
    wing_.assign(kept.begin(), kept.end());
  }
  const std::vector<std::shared_ptr<Pilot>> &wing() const { return wing_; }
  int number() const { return number_; }

private:
  int number_;
  std::vector<std::shared_ptr<Pilot>> wing_;
};

std::string Pilot::radio() const {
  return std::to_string(squadron_->number()) + " " + callsign_ + " of " +
         std::to_string(squadron_->wing().size());
}

static void sortie(int number, std::size_t flying) {
  auto squadron = std::make_shared<Squadron>(number);
  std::vector<std::shared_ptr<Pilot>> roster;
  for (const char *callsign : {"Maple", "Birch", "Cedar"}) {
    roster.push_back(std::make_shared<Pilot>(callsign));
    roster.back()->report(squadron);
  }
  squadron->reform(std::move(roster));
  squadron->trim(flying);
  for (const auto &pilot : squadron->wing())
    std::cout << pilot->radio() << "\n";
}

int main() {
  sortie(303, 2);
  sortie(11, 1);
}
