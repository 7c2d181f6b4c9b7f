// A temporary lives as long as the reference bound to it, or the whole expression, also
// where only one operand of it is evaluated. Then it does not own any more.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep -E "note: (last|make)" | sed "s,note:,says," | FileCheck %s

#include <memory>
#include <vector>
struct Table;
struct Schema : std::enable_shared_from_this<Schema> {
  std::shared_ptr<Table> table();
  std::vector<std::shared_ptr<Table>> tables;
};
struct Table : std::enable_shared_from_this<Table> {
  explicit Table(std::shared_ptr<Schema> s) : schema(std::move(s)) {}
  std::shared_ptr<Table> me() { return shared_from_this(); }
  std::shared_ptr<Schema> schema;
};
std::shared_ptr<Table> Schema::table() {
  // CHECK: says last owner outside the ring, 's', ends here
  // CHECK: says make 'Table::schema' weak
  tables.push_back(std::make_shared<Table>(shared_from_this()));
  return tables.back();
}
int main() {
  auto s = std::make_shared<Schema>();
  auto t = s->table();
  const std::shared_ptr<Table> &same = t->me();
  auto &&again = t->me();
  if (t->me() && again->me())
    return 0;
  return t ? same->me()->schema->tables.size() : 0;
}
