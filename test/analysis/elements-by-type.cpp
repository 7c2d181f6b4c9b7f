// Elements of tuples and pairs by their type, of arrays by number and by structured binding.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// CHECK: warning: 'Typed::parts'
// CHECK-NEXT: warning: 'Paired::parts'
// CHECK-NEXT: warning: 'Row::cells'
// CHECK-NOT: warning:

#include <array>
#include <memory>
#include <tuple>
#include <utility>

struct Typed {
  std::tuple<int, std::shared_ptr<Typed>> parts;
};
void byType() {
  auto typed = std::make_shared<Typed>();
  std::get<std::shared_ptr<Typed>>(typed->parts) = typed;
}
struct Paired {
  std::pair<std::shared_ptr<Paired>, int> parts;
};
void ofPair() {
  auto paired = std::make_shared<Paired>();
  std::get<std::shared_ptr<Paired>>(paired->parts) = paired;
}
void taken() {
  auto typed = std::make_shared<Typed>();
  std::get<1>(typed->parts) = typed;
  std::get<std::shared_ptr<Typed>>(typed->parts) = nullptr;
}
struct Row {
  std::array<std::shared_ptr<Row>, 2> cells;
};
void ofArray() {
  auto row = std::make_shared<Row>();
  std::get<1>(row->cells) = row;
}
void emptied() {
  auto row = std::make_shared<Row>();
  row->cells[1] = row;
  std::get<1>(row->cells) = nullptr;
}
struct Box {
  std::shared_ptr<struct Page> page;
};
struct Page {
  std::array<Box, 2> boxes;
};
void bound() {
  auto page = std::make_shared<Page>();
  page->boxes[1].page = page;
  auto &[first, second] = page->boxes;
  second.page = nullptr;
}

int main() {
  byType();
  ofPair();
  taken();
  ofArray();
  emptied();
  bound();
}
