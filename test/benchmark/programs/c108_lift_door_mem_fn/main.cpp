#include <functional>
#include <iostream>
#include <memory>
#include <vector>

class Door {
public:
  enum State { Open, Closing, Closed };

  bool shut(int obstacles) {
    if (obstacles > 0) {
      state = Open;
      ++retries;
      return false;
    }
    state = state == Open ? Closing : Closed;
    return state == Closed;
  }

  bool cycle(const std::vector<int> &obstacles) {
    for (int o : obstacles)
      for (auto &closer : closers)
        if (closer(o))
          return true;
    return false;
  }

  int retriesSoFar() const { return retries; }

  State state = Open;
  std::vector<std::function<bool(int)>> closers;

private:
  int retries = 0;
};

static void equip(const std::shared_ptr<Door> &door) {
  auto shut = std::mem_fn(&Door::shut);
  door->closers.emplace_back(std::bind(shut, door, std::placeholders::_1));
}

static void ride(const std::vector<int> &obstacles) {
  auto door = std::make_shared<Door>();
  equip(door);
  const bool closed = door->cycle(obstacles);
  std::cout << (closed ? "closed" : "blocked") << " after " << door->retriesSoFar() << " retries\n";
}

int main() {
  ride({1, 0, 2, 0, 0});
  ride({3, 1});
}
