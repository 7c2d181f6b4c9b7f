#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

class Tile {
public:
  explicit Tile(std::string title) : title_(std::move(title)) {}
  void onRefresh(std::function<std::string()> f) { refresh_ = std::move(f); }
  void refresh() { text_ = refresh_ ? refresh_() : "-"; }
  void print() const { std::cout << title_ << ": " << text_ << '\n'; }

private:
  std::string title_;
  std::string text_;
  std::function<std::string()> refresh_;
};

class Dashboard {
public:
  std::shared_ptr<Tile> tile(const std::string &title) {
    tiles_.push_back(std::make_shared<Tile>(title));
    return tiles_.back();
  }
  void refresh() {
    ++rounds_;
    for (auto &t : tiles_)
      t->refresh();
  }
  void print() const {
    for (const auto &t : tiles_)
      t->print();
  }
  int rounds() const { return rounds_; }
  std::size_t size() const { return tiles_.size(); }

private:
  int rounds_ = 0;
  std::vector<std::shared_ptr<Tile>> tiles_;
};

static std::shared_ptr<Dashboard> build() {
  auto board = std::make_shared<Dashboard>();
  auto count = board->tile("tiles");
  auto rounds = board->tile("rounds");
  Dashboard *raw = board.get();
  count->onRefresh([raw] { return std::to_string(raw->size()); });
  rounds->onRefresh([b = board.get()] { return std::to_string(b->rounds()); });
  auto self = board->tile("last");
  auto &board2 = *board;
  self->onRefresh([&board2] { return board2.rounds() > 1 ? "again" : "first"; });
  return board;
}

static std::size_t show(int times) {
  auto board = build();
  for (int i = 0; i < times; ++i)
    board->refresh();
  board->print();
  return board->size();
}

int main() {
  std::cout << show(1) << '\n';
  std::cout << show(3) << '\n';
}
