#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

struct Entry {
  std::string name;
  int size;
  std::vector<std::shared_ptr<Entry>> inside;
};

static std::shared_ptr<Entry> file(const std::string &name, int size) {
  return std::make_shared<Entry>(Entry{name, size, {}});
}

static std::shared_ptr<Entry> folder(const std::string &name, std::vector<std::shared_ptr<Entry>> inside) {
  return std::make_shared<Entry>(Entry{name, 0, std::move(inside)});
}

class Report {
public:
  explicit Report(std::shared_ptr<Entry> root) : root_(std::move(root)) {}

  int total() const {
    std::function<int(const std::shared_ptr<Entry> &)> sum = [&sum](const std::shared_ptr<Entry> &e) {
      int n = e->size;
      for (const auto &c : e->inside)
        n += sum(c);
      return n;
    };
    return sum(root_);
  }

  void print() const {
    std::function<void(std::shared_ptr<Entry>, int)> show;
    show = [&](std::shared_ptr<Entry> e, int depth) {
      std::cout << std::string(depth, ' ') << e->name << '\n';
      for (const auto &c : e->inside)
        show(c, depth + 1);
    };
    show(root_, 0);
  }

  int deepest() const {
    auto memo = std::make_shared<std::map<const Entry *, int>>();
    std::function<int(const Entry &)> depth = [memo, &depth](const Entry &e) {
      auto hit = memo->find(&e);
      if (hit != memo->end())
        return hit->second;
      int d = 0;
      for (const auto &c : e.inside)
        d = std::max(d, depth(*c));
      return (*memo)[&e] = d + 1;
    };
    return depth(*root_);
  }

private:
  std::shared_ptr<Entry> root_;
};

static int scan() {
  auto shared = folder("fonts", {file("sans", 40), file("serif", 55)});
  Report report(folder("home", {folder("work", {file("plan", 12), shared}), shared, file("todo", 3)}));
  report.print();
  std::cout << report.deepest() << '\n';
  return report.total();
}

int main() { std::cout << scan() << '\n'; }
