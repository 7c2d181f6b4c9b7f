// Which element holds what: fill sets all of them, an initialiser each one in its
// place, and a loop of unknown length more of them than it is run for.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 > %t
// RUN: grep warning: %t | FileCheck %s

#include <array>
#include <memory>

struct Row {
  std::array<std::shared_ptr<Row>, 2> filled, listed, emptied;
};
struct Board {
  std::array<std::shared_ptr<Board>, 9> cells;
  std::shared_ptr<Board> self;
};

void fill() {
  auto row = std::make_shared<Row>();
  row->filled.fill(row);
  row->filled[0].reset();
}

void list() {
  auto row = std::make_shared<Row>();
  row->listed = {nullptr, row};
  row->listed[0] = nullptr;
  auto other = std::make_shared<Row>();
  other->emptied = {other, nullptr};
  other->emptied[0] = nullptr;
}

void loop(int count) {
  auto board = std::make_shared<Board>();
  for (int i = 0; i < count; ++i)
    board->cells[i] = std::make_shared<Board>();
  if (board->cells[7])
    board->self = board;
}

// CHECK: array-elements.cpp:[[#@LINE-21]]:{{[0-9]+}}: warning: 'Row::filled' closes a strong reference cycle
// CHECK: array-elements.cpp:[[#@LINE-16]]:{{[0-9]+}}: warning: 'Row::listed' closes a strong reference cycle
// CHECK: array-elements.cpp:[[#@LINE-5]]:{{[0-9]+}}: warning: 'Board::self' closes a strong reference cycle
