#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

struct Match {
  std::string winner;
  std::shared_ptr<Match> left, right;
};

using MatchPtr = std::shared_ptr<Match>;

static MatchPtr seed(const std::vector<std::string> &names, std::size_t from, std::size_t to) {
  auto m = std::make_shared<Match>();
  if (to - from == 1) {
    m->winner = names[from];
    return m;
  }
  std::size_t mid = from + (to - from) / 2;
  m->left = seed(names, from, mid);
  m->right = seed(names, mid, to);
  return m;
}

static void mirror(const MatchPtr &m) {
  if (!m) return;
  std::swap(m->left, m->right);
  mirror(m->left);
  mirror(m->right);
}

static void tradeGroups(Match &a, Match &b) {
  a.right.swap(b.left);
  MatchPtr hold = std::move(a.left);
  a.left = std::move(b.right);
  b.right = std::move(hold);
}

static std::string decide(Match &m) {
  if (!m.left) return m.winner;
  std::string l = decide(*m.left), r = decide(*m.right);
  m.winner = l.size() >= r.size() ? l : r;
  return m.winner;
}

static void show(const MatchPtr &m) {
  if (!m->left) {
    std::printf("%s", m->winner.c_str());
    return;
  }
  std::printf("(");
  show(m->left);
  std::printf(" ");
  show(m->right);
  std::printf(")");
}

static void cup() {
  auto final = seed({"Ash", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gum", "Hazel"}, 0, 8);
  show(final);
  std::printf("\n");
  mirror(final);
  show(final);
  std::printf("\n");
  tradeGroups(*final->left, *final->right);
  show(final);
  std::printf("\n%s\n", decide(*final).c_str());
}

int main() { cup(); }
