#include <iostream>
#include <memory>
#include <string>
#include <vector>

class Vehicle;

struct Dashboard {
  std::shared_ptr<const Vehicle> vehicle;
  bool metric = true;

  std::string speedText() const;
};

struct Cabin {
  int seats = 2;
  Dashboard dash;
  std::vector<std::string> cargo;
};

class Vehicle : public std::enable_shared_from_this<Vehicle> {
public:
  explicit Vehicle(int seats) { cabin_.seats = seats; }

  void ignition(bool metric) {
    cabin_.dash.metric = metric;
    cabin_.dash.vehicle = shared_from_this();
  }
  void load(std::string item) { cabin_.cargo.push_back(std::move(item)); }
  void accelerate(int kmh) { kmh_ += kmh; }
  int kmh() const { return kmh_; }
  const Cabin& cabin() const { return cabin_; }

private:
  int kmh_ = 0;
  Cabin cabin_;
};

std::string Dashboard::speedText() const {
  const int v = vehicle->kmh();
  return metric ? std::to_string(v) + " km/h" : std::to_string(v * 5 / 8) + " mph";
}

static void testDrive(bool metric) {
  auto van = std::make_shared<Vehicle>(3);
  van->ignition(metric);
  van->load("tent");
  for (int boost : {20, 30, 30}) {
    van->accelerate(boost);
    std::cout << van->cabin().dash.speedText() << "\n";
  }
  std::cout << van->cabin().seats << " seats, " << van->cabin().cargo.size() << " item\n";
}

int main() {
  testDrive(true);
  testDrive(false);
}
