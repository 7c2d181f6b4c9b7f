// Of more paths than go on, those go on in which most is owned: here that of one in ten.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s

#include <memory>

struct Item {
  int kind = 0;
  std::shared_ptr<Item> next;
};

int main(int argc, char **) {
  auto item = std::make_shared<Item>();
  switch (argc) {
  case 1: item->kind = 1; break;
  case 2: item->kind = 2; break;
  case 3: item->kind = 3; break;
  case 4: item->kind = 4; break;
  case 5: item->kind = 5; break;
  case 6: item->kind = 6; break;
  case 7: item->kind = 7; break;
  case 8: item->kind = 8; break;
  case 9: item->next = std::make_shared<Item>(); break;
  default: item->kind = 10;
  }
  // CHECK: [[#@LINE+2]]:{{.*}}: warning: {{.*}}'Item::next'
  if (item->kind != 11 && item->next)
    item->next->next = item;
}
