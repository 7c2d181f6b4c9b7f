// A method that asks its object before it deletes it may delete nothing: who calls
// it in a destructor owns nothing.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <memory>
struct Pinned {
  void dispose() {
    if (!pinned)
      delete this;
  }
  bool pinned = true;
  std::shared_ptr<struct Board> board;
};
struct Board {
  ~Board() { pin->dispose(); }
  Pinned *pin = nullptr;
};
void attach(Pinned *pin) {
  auto board = std::make_shared<Board>();
  board->pin = pin;
  pin->board = board;
}
