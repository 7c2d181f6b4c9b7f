#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

struct JsonRep;

class JsonRef {
public:
  JsonRef() = default;
  static JsonRef array();
  static JsonRef number(int n);

  JsonRef &append(JsonRef item);
  JsonRef parent() const;
  bool empty() const { return rep_ == nullptr; }
  int depth() const { return empty() ? 0 : 1 + parent().depth(); }
  std::string dump() const;

private:
  explicit JsonRef(std::shared_ptr<JsonRep> rep) : rep_(std::move(rep)) {}
  std::shared_ptr<JsonRep> rep_;
};

struct JsonRep {
  bool isArray = false;
  int number = 0;
  JsonRef parent;
  std::vector<JsonRef> items;
};

JsonRef JsonRef::array() {
  JsonRef r(std::make_shared<JsonRep>());
  r.rep_->isArray = true;
  return r;
}

JsonRef JsonRef::number(int n) {
  JsonRef r(std::make_shared<JsonRep>());
  r.rep_->number = n;
  return r;
}

JsonRef &JsonRef::append(JsonRef item) {
  item.rep_->parent = *this;
  rep_->items.push_back(std::move(item));
  return *this;
}

JsonRef JsonRef::parent() const { return rep_->parent; }

std::string JsonRef::dump() const {
  if (!rep_->isArray)
    return std::to_string(rep_->number);
  std::string out = "[";
  for (const JsonRef &item : rep_->items)
    out += (out.size() > 1 ? "," : "") + item.dump();
  return out + "]";
}

static void build() {
  JsonRef doc = JsonRef::array();
  JsonRef inner = JsonRef::array();
  JsonRef leaf = JsonRef::number(42);
  doc.append(JsonRef::number(1)).append(inner);
  inner.append(leaf).append(JsonRef::number(7));
  std::cout << doc.dump() << " depth " << leaf.depth() << "\n";
}

int main() { build(); }
