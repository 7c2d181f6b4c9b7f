// Elements of a C array.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Board;
struct Square {
  std::shared_ptr<Board> board;
};
struct Board {
  std::shared_ptr<Square> squares[4];
};

int main() {
  auto board = std::make_shared<Board>();
  board->squares[1] = std::make_shared<Square>();
  board->squares[1]->board = board;
}

// CHECK: edge-c-array.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: 'Square::board' closes a strong reference cycle: 'Square::board' and 'Board::squares' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-c-array.cpp:[[#@LINE-4]]:{{[0-9]+}}: note: 'Square::board' keeps 'Board' alive; stored here
// CHECK: edge-c-array.cpp:[[#@LINE-6]]:{{[0-9]+}}: note: 'Board::squares' keeps 'Square' alive; stored here
// CHECK: edge-c-array.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: make 'Square::board' weak:
