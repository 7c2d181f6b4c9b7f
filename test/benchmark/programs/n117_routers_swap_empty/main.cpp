#include <cstdio>
#include <list>
#include <memory>
#include <string>
#include <vector>

class Router {
public:
  explicit Router(int as) : as_(as) {}

  void peer(const std::shared_ptr<Router>& r) { peers_.push_back(r); }

  void shut() { std::list<std::shared_ptr<Router>>().swap(peers_); }

  int hopsTo(int as, int limit) const {
    if (as == as_) return 0;
    if (limit == 0) return -1;
    int best = -1;
    for (const auto& p : peers_) {
      int h = p->hopsTo(as, limit - 1);
      if (h >= 0 && (best < 0 || h + 1 < best)) best = h + 1;
    }
    return best;
  }

private:
  int as_;
  std::list<std::shared_ptr<Router>> peers_;
};

static std::vector<std::shared_ptr<Router>> backbone(int n) {
  std::vector<std::shared_ptr<Router>> routers;
  for (int i = 0; i < n; ++i) {
    routers.push_back(std::make_shared<Router>(64500 + i));
    if (i == 0) continue;
    routers[i]->peer(routers[i - 1]);
    routers[i - 1]->peer(routers[i]);
  }
  routers.front()->peer(routers.back());
  return routers;
}

static void measure(int n) {
  auto routers = backbone(n);
  for (int i = 0; i < n; ++i) std::printf("%d ", routers[0]->hopsTo(64500 + i, 4));
  std::printf("\n");
  for (auto& r : routers) r->shut();
}

int main() {
  measure(3);
  measure(5);
}
