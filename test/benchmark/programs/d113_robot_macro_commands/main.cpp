#include <functional>
#include <iostream>
#include <memory>
#include <vector>

class Robot {
public:
  struct Command {
    std::function<void()> go;
    std::function<void()> back;
  };

  void step(int n) { x_ += n; }
  void turn() { facing_ = -facing_; }
  int x() const { return x_; }
  int facing() const { return facing_; }

  void perform(Command c) {
    c.go();
    done_.push_back(std::move(c));
  }
  void rewind(std::size_t n) {
    while (n-- > 0 && !done_.empty()) {
      done_.back().back();
      done_.pop_back();
    }
  }
  std::vector<Command> record() const { return done_; }

private:
  int x_ = 0;
  int facing_ = 1;
  std::vector<Command> done_;
};

static Robot::Command walk(Robot &r, int n) {
  return {[&r, n] { r.step(n * r.facing()); }, [&r, n] { r.step(-n * r.facing()); }};
}

static Robot::Command about(Robot &r) {
  return {[&r] { r.turn(); }, [&r] { r.turn(); }};
}

static Robot::Command macro(std::vector<Robot::Command> parts) {
  auto shared = std::make_shared<std::vector<Robot::Command>>(std::move(parts));
  return {[shared] {
            for (auto &p : *shared)
              p.go();
          },
          [shared] {
            for (auto it = shared->rbegin(); it != shared->rend(); ++it)
              it->back();
          }};
}

static int drive(int n) {
  auto robot = std::make_shared<Robot>();
  robot->perform(walk(*robot, n));
  robot->perform(about(*robot));
  robot->perform(macro({walk(*robot, 1), about(*robot), walk(*robot, n)}));
  std::cout << robot->x() << ' ' << robot->facing() << '\n';
  robot->perform(macro(robot->record()));
  std::cout << robot->x() << ' ' << robot->facing() << '\n';
  robot->rewind(2);
  std::cout << robot->x() << ' ' << robot->facing() << '\n';
  return static_cast<int>(robot->record().size());
}

int main() {
  std::cout << drive(3) << '\n';
  std::cout << drive(10) << '\n';
}
