#include <iostream>
#include <memory>
#include <string>
#include <vector>

class Board;

class Piece {
public:
  Piece(char kind, int at, std::shared_ptr<Board> board) : kind_(kind), at_(at), board_(std::move(board)) {}
  char kind() const { return kind_; }
  int at() const { return at_; }
  bool move(int to);

private:
  char kind_;
  int at_;
  std::shared_ptr<Board> board_;
};

class Board {
public:
  explicit Board(int size) : size_(size) {}

  std::shared_ptr<Piece> place(char kind, int at) {
    // Pieces live inside the board: what they get does not own it.
    std::shared_ptr<Board> view(this, [](Board *) {});
    pieces_.push_back(std::make_shared<Piece>(kind, at, view));
    return pieces_.back();
  }

  bool free(int at) const {
    if (at < 0 || at >= size_)
      return false;
    for (const auto &p : pieces_)
      if (p->at() == at)
        return false;
    return true;
  }

  std::string row() const {
    std::string r(size_, '.');
    for (const auto &p : pieces_)
      r[p->at()] = p->kind();
    return r;
  }

private:
  int size_;
  std::vector<std::shared_ptr<Piece>> pieces_;
};

bool Piece::move(int to) {
  if (!board_->free(to))
    return false;
  at_ = to;
  return true;
}

static void play(int size) {
  auto board = std::make_shared<Board>(size);
  auto king = board->place('K', 0);
  auto rook = board->place('R', size - 1);
  std::cout << board->row() << '\n';
  std::cout << king->move(1) << rook->move(1) << rook->move(2) << king->move(size) << '\n';
  std::cout << board->row() << '\n';
}

int main() {
  play(6);
  play(9);
}
