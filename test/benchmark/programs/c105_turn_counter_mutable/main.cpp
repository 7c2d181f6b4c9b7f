#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

class Table {
public:
  explicit Table(std::vector<std::string> players) : players(std::move(players)) {}

  void onTurnDo(std::function<void(std::size_t)> f) { onTurn = std::move(f); }
  void next() {
    if (onTurn)
      onTurn(current);
    current = (current + 1) % players.size();
  }
  void rotate() { current = (current + 1) % players.size(); }
  const std::string &name(std::size_t i) const { return players[i]; }

private:
  std::vector<std::string> players;
  std::size_t current = 0;
  std::function<void(std::size_t)> onTurn;
};

static void playRound(std::vector<std::string> players, int turns) {
  auto table = std::make_shared<Table>(std::move(players));
  table->onTurnDo([table, count = 0, passes = 2](std::size_t who) mutable {
    ++count;
    if (count % 4 == 0 && passes > 0) {
      --passes;
      std::cout << table->name(who) << " passes\n";
      table->rotate();
      return;
    }
    std::cout << count << ". " << table->name(who) << "\n";
  });
  for (int i = 0; i < turns; ++i)
    table->next();
}

int main() {
  playRound({"Kim", "Lou", "Max"}, 6);
  playRound({"Ida", "Jo"}, 3);
}
