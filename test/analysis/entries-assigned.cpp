// insert_or_assign replaces values of classes, too; try_emplace makes one of a key alone.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// CHECK-NOT: Replaced
// CHECK: warning: 'Item::of' closes {{.*}} 'Stored::items'
// CHECK: warning: 'Sheet::next' closes
// CHECK-NOT: Replaced

#include <map>
#include <memory>
#include <string>

template <typename T> struct Item { std::shared_ptr<T> of; };
struct Replaced { std::map<int, Item<Replaced>> items; };
struct Stored { std::map<int, Item<Stored>> items; };
struct Sheet { std::shared_ptr<Sheet> next; };

class Book {
public:
  std::shared_ptr<Sheet> at(const std::string &name) {
    auto [it, fresh] = sheets_.try_emplace(name);
    if (fresh)
      it->second = std::make_shared<Sheet>();
    return it->second;
  }

private:
  std::map<std::string, std::shared_ptr<Sheet>> sheets_;
};
int main() {
  auto replaced = std::make_shared<Replaced>();
  replaced->items.insert_or_assign(1, Item<Replaced>{replaced});
  replaced->items.insert_or_assign(1, Item<Replaced>{nullptr});
  auto stored = std::make_shared<Stored>();
  stored->items.insert_or_assign(1, Item<Stored>{nullptr});
  stored->items.insert_or_assign(1, Item<Stored>{stored});
  Book book;
  book.at("a");
  book.at("b")->next = book.at("a");
  book.at("a")->next = book.at("b");
}
