#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

class Stockroom;

class Reorder {
public:
  Reorder(const std::shared_ptr<Stockroom>& room, int amount) : room_(room), amount_(amount) {}
  void operator()(const std::string& item) const;

private:
  std::weak_ptr<Stockroom> room_;
  int amount_;
};

class Stockroom : public std::enable_shared_from_this<Stockroom> {
public:
  explicit Stockroom(int low) : low_(low) {}

  void autoReorder(int amount) { onLow_.push_back(Reorder(shared_from_this(), amount)); }
  void warn() {
    onLow_.push_back([](const std::string& item) { std::printf("low on %s\n", item.c_str()); });
  }
  void put(const std::string& item, int n) { stock_[item] += n; }
  void take(const std::string& item, int n) {
    int& have = stock_[item];
    have -= n;
    if (have >= low_) return;
    for (const auto& f : onLow_) f(item);
  }
  int total() const {
    int n = 0;
    for (const auto& s : stock_) n += s.second;
    return n;
  }
  std::function<void(const std::string&)> firstHook() const { return onLow_.front(); }

private:
  int low_;
  std::map<std::string, int> stock_;
  std::vector<std::function<void(const std::string&)>> onLow_;
};

void Reorder::operator()(const std::string& item) const {
  if (auto room = room_.lock()) {
    room->put(item, amount_);
    std::printf("reordered %d %s\n", amount_, item.c_str());
  } else {
    std::printf("stockroom closed\n");
  }
}

static int week(int low) {
  std::function<void(const std::string&)> hook;
  int total = 0;
  {
    auto room = std::make_shared<Stockroom>(low);
    room->autoReorder(20);
    room->warn();
    room->put("bolts", 30);
    room->put("nuts", 8);
    room->take("bolts", 10);
    room->take("nuts", 6);
    hook = room->firstHook();
    total = room->total();
  }
  hook("bolts");
  return total;
}

int main() {
  std::printf("%d\n", week(5));
  std::printf("%d\n", week(25));
}
