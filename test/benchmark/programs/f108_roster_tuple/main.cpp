#include <iostream>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

class Roster;

class Nurse {
public:
  explicit Nurse(std::string name) : name_(std::move(name)) {}
  const std::string &name() const { return name_; }
  void setRoster(std::shared_ptr<Roster> r) { roster_.swap(r); }
  int hours() const;

private:
  std::string name_;
  std::shared_ptr<Roster> roster_;
};

class Roster {
public:
  using Shift = std::tuple<int, int, std::shared_ptr<Nurse>>;

  void assign(int from, int to, std::shared_ptr<Nurse> nurse) {
    shifts_.emplace_back(from, to, std::move(nurse));
  }

  int hoursOf(const Nurse &who) const {
    int sum = 0;
    for (const auto &[from, to, nurse] : shifts_)
      if (nurse.get() == &who)
        sum += (to - from + 24) % 24;
    return sum;
  }

  void print() const {
    for (const Shift &s : shifts_)
      std::cout << std::get<0>(s) << "-" << std::get<1>(s) << " " << std::get<2>(s)->name() << "\n";
  }

private:
  std::vector<Shift> shifts_;
};

int Nurse::hours() const { return roster_ ? roster_->hoursOf(*this) : 0; }

static void week() {
  auto roster = std::make_shared<Roster>();
  auto ida = std::make_shared<Nurse>("Ida");
  auto bo = std::make_shared<Nurse>("Bo");
  ida->setRoster(roster);
  bo->setRoster(roster);
  roster->assign(6, 14, ida);
  roster->assign(14, 22, bo);
  roster->assign(22, 6, ida);
  roster->print();
  std::cout << ida->hours() << " " << bo->hours() << "\n";
}

int main() { week(); }
