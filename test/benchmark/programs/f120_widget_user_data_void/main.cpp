#include <cstdio>
#include <memory>
#include <string>
#include <vector>

class Control {
public:
  explicit Control(const char* id) : id_(id) {}

  void setUserData(std::shared_ptr<void> data) { userData_ = std::move(data); }
  void* userData() const { return userData_.get(); }
  void invalidate() { ++repaints_; }
  int repaints() const { return repaints_; }
  const char* id() const { return id_; }

private:
  const char* id_;
  int repaints_ = 0;
  std::shared_ptr<void> userData_;
};

struct Model {
  std::vector<std::string> rows;
  std::shared_ptr<Control> view;

  void append(std::string row) {
    rows.push_back(std::move(row));
    if (view) view->invalidate();
  }
};

static std::shared_ptr<Control> makeTable(const char* id) {
  auto table = std::make_shared<Control>(id);
  auto model = std::make_shared<Model>();
  model->view = table;
  table->setUserData(model);
  return table;
}

static void showTable() {
  auto table = makeTable("orders");
  auto* model = static_cast<Model*>(table->userData());
  for (const char* row : {"4711 open", "4712 paid", "4713 open"}) model->append(row);
  std::printf("%s: %zu rows, %d repaints\n", table->id(), model->rows.size(), table->repaints());
}

int main() {
  showTable();
  return 0;
}
