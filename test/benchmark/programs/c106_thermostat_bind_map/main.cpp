#include <cstdio>
#include <functional>
#include <map>
#include <memory>

using namespace std::placeholders;

class Panel : public std::enable_shared_from_this<Panel> {
public:
  static std::shared_ptr<Panel> create() {
    std::shared_ptr<Panel> panel(new Panel);
    panel->keys_['+'] = std::bind(&Panel::adjust, panel, 1, _1);
    panel->keys_['-'] = std::bind(&Panel::adjust, panel, -1, _1);
    panel->keys_['m'] = std::bind(&Panel::mode, panel.get(), _1);
    return panel;
  }

  bool press(char key, int repeat = 1) {
    auto it = keys_.find(key);
    if (it == keys_.end())
      return false;
    it->second(repeat);
    return true;
  }
  void show() const { std::printf("%s %d.%d\n", heating_ ? "heat" : "cool", tenths_ / 10, tenths_ % 10); }

private:
  Panel() = default;
  void adjust(int sign, int repeat) { tenths_ += sign * repeat * 5; }
  void mode(int repeat) {
    if (repeat % 2)
      heating_ = !heating_;
  }

  int tenths_ = 200;
  bool heating_ = true;
  std::map<char, std::function<void(int)>> keys_;
};

static void operate(const char *sequence) {
  auto panel = Panel::create();
  int unknown = 0;
  for (const char *k = sequence; *k; ++k)
    unknown += !panel->press(*k, 3);
  panel->show();
  std::printf("%d unknown\n", unknown);
}

int main() {
  operate("++-m");
  operate("?m--m");
}
