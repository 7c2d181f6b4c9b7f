#include <iostream>
#include <memory>
#include <string>
#include <utility>

class Wagon {
public:
  Wagon(std::string cargo, int tons) : cargo_(std::move(cargo)), tons_(tons) {}
  void couple(std::shared_ptr<Wagon> behind) { behind_ = std::move(behind); }
  const std::shared_ptr<Wagon> &behind() const { return behind_; }
  std::shared_ptr<Wagon> uncouple() { return std::move(behind_); }
  const std::string &cargo() const { return cargo_; }
  int tons() const { return tons_; }

private:
  std::string cargo_;
  int tons_;
  std::shared_ptr<Wagon> behind_;
};

class Train {
public:
  void attachFront(const std::string &cargo, int tons) {
    auto w = std::make_shared<Wagon>(cargo, tons);
    w->couple(front_);
    front_ = w;
  }

  void turnAround() {
    std::shared_ptr<Wagon> previous;
    auto current = front_;
    while (current) {
      auto following = current->behind();
      current->couple(previous);
      previous = current;
      current = following;
    }
    front_ = previous;
  }

  void turnAroundByMoving() {
    std::shared_ptr<Wagon> done;
    while (front_) {
      auto rest = front_->uncouple();
      front_->couple(std::move(done));
      done = std::move(front_);
      front_ = std::move(rest);
    }
    front_ = std::move(done);
  }

  void show() const {
    for (auto w = front_; w; w = w->behind())
      std::cout << w->cargo() << ':' << w->tons() << ' ';
    std::cout << '\n';
  }

private:
  std::shared_ptr<Wagon> front_;
};

static void shunt() {
  Train train;
  train.attachFront("coal", 60);
  train.attachFront("timber", 35);
  train.attachFront("grain", 48);
  train.show();
  train.turnAround();
  train.show();
  train.turnAroundByMoving();
  train.show();
}

int main() { shunt(); }
