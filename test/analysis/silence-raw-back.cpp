// Raw and reference back pointers own nothing, also where a destructor uses them.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <memory>
#include <vector>

struct Row;
struct Table {
  std::vector<std::shared_ptr<Row>> rows;
  int removed = 0;
};
struct Row {
  Row(Table *t, Table &r) : table(t), ref(r) {}
  ~Row() { ++table->removed; }
  Table *table;
  Table &ref;
};

int main() {
  auto table = std::make_shared<Table>();
  for (int i = 0; i < 3; ++i)
    table->rows.push_back(std::make_shared<Row>(table.get(), *table));
}
