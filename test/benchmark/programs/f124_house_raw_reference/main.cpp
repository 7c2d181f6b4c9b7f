#include <iostream>
#include <memory>
#include <string>
#include <vector>

class House;

class Room {
public:
  Room(std::string use, int area) : use_(std::move(use)), area_(area) {}
  std::shared_ptr<House> &house() { return house_; }
  const std::string &use() const { return use_; }
  int area() const { return area_; }
  int heating() const;

private:
  std::string use_;
  int area_;
  std::shared_ptr<House> house_;
};

class House {
public:
  House(int year) : year_(year) {}
  int wattsPerSquareMetre() const { return year_ < 1980 ? 120 : 45; }
  std::vector<std::shared_ptr<Room>> &rooms() { return rooms_; }

private:
  int year_;
  std::vector<std::shared_ptr<Room>> rooms_;
};

int Room::heating() const { return area_ * house_->wattsPerSquareMetre(); }

static void furnish(House &house, const std::shared_ptr<House> &deed) {
  static const std::pair<const char *, int> plan[] = {{"kitchen", 14}, {"study", 9}};
  auto &rooms = house.rooms();
  for (const auto &[use, area] : plan) {
    rooms.push_back(std::make_shared<Room>(use, area));
    Room *room = rooms.back().get();
    room->house() = deed;
  }
}

static void appraise(int year) {
  auto house = std::make_shared<House>(year);
  furnish(*house, house);
  int watts = 0;
  for (auto &room : house->rooms()) {
    std::cout << room->use() << " " << room->area() << " m2\n";
    watts += room->heating();
  }
  std::cout << year << ": " << watts << " W\n";
}

int main() {
  appraise(1962);
  appraise(2004);
}
