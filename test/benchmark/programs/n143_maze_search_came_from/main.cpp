#include <cstdio>
#include <memory>
#include <queue>
#include <set>
#include <string>
#include <utility>
#include <vector>

struct Visit {
  int x, y, cost;
  std::shared_ptr<Visit> from;
};

using VisitPtr = std::shared_ptr<Visit>;

struct Cheaper {
  bool operator()(const VisitPtr& a, const VisitPtr& b) const {
    if (a->cost != b->cost) return a->cost > b->cost;
    return std::make_pair(a->y, a->x) > std::make_pair(b->y, b->x);
  }
};

class Maze {
public:
  explicit Maze(std::vector<std::string> rows) : rows_(std::move(rows)) {}

  VisitPtr solve() const {
    std::priority_queue<VisitPtr, std::vector<VisitPtr>, Cheaper> open;
    std::set<std::pair<int, int>> seen;
    open.push(std::make_shared<Visit>(Visit{0, 0, 0, nullptr}));
    while (!open.empty()) {
      VisitPtr v = open.top();
      open.pop();
      if (!seen.insert({v->x, v->y}).second) continue;
      if (at(v->x, v->y) == '*') return v;
      static const int dx[] = {1, 0, -1, 0}, dy[] = {0, 1, 0, -1};
      for (int d = 0; d < 4; ++d) {
        int x = v->x + dx[d], y = v->y + dy[d];
        if (at(x, y) == '#') continue;
        open.push(std::make_shared<Visit>(Visit{x, y, v->cost + (at(x, y) == '~' ? 5 : 1), v}));
      }
    }
    return nullptr;
  }

private:
  char at(int x, int y) const {
    if (y < 0 || x < 0 || y >= static_cast<int>(rows_.size()) || x >= static_cast<int>(rows_[y].size())) return '#';
    return rows_[y][x];
  }
  std::vector<std::string> rows_;
};

static int walk(const std::vector<std::string>& rows) {
  auto end = Maze(rows).solve();
  if (!end) return -1;
  for (auto v = end; v; v = v->from) std::printf("%d,%d ", v->x, v->y);
  std::printf("\n");
  return end->cost;
}

int main() {
  std::printf("%d\n", walk({"..#.", ".~..", "..#*"}));
  std::printf("%d\n", walk({".#", "#*"}));
}
