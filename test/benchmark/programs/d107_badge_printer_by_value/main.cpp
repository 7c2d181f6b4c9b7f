#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

class Visitor : public std::enable_shared_from_this<Visitor> {
public:
  Visitor(std::string name, int floor) : name_(std::move(name)), floor_(floor) {}

  void prepare() {
    auto self = shared_from_this();
    print_ = [name = self->name_, floor = self->floor_](int copies) {
      for (int i = 0; i < copies; ++i)
        std::cout << '[' << name << " / floor " << floor << "]\n";
    };
    std::string initial(1, self->name_.front());
    int rooms = self->floor_ * 100;
    doors_.push_back([=](int room) { return room / 100 * 100 == rooms && !initial.empty(); });
    doors_.push_back([n = self.use_count()](int room) { return room == 0 && n > 0; });
  }

  void print(int copies) const {
    if (print_)
      print_(copies);
  }

  bool mayEnter(int room) const {
    for (const auto &d : doors_)
      if (d(room))
        return true;
    return false;
  }

  void rename(std::string name) { name_ = std::move(name); }

private:
  std::string name_;
  int floor_;
  std::function<void(int)> print_;
  std::vector<std::function<bool(int)>> doors_;
};

static int reception(const std::string &name, int floor) {
  auto v = std::make_shared<Visitor>(name, floor);
  v->prepare();
  v->rename("nobody");
  v->print(2);
  int open = 0;
  for (int room : {0, 101, 205, 310, 320})
    open += v->mayEnter(room);
  return open;
}

int main() {
  std::cout << reception("Dr. Abel", 3) << '\n';
  std::cout << reception("Ms. Chen", 2) << '\n';
}
