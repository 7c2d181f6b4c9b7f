#include <cstdio>
#include <memory>

struct Level {
  explicit Level(int p) : price(p) {}
  int price;
  int height = 1;
  std::shared_ptr<Level> low, high;
  Level *up = nullptr;
};

using LevelPtr = std::shared_ptr<Level>;

static int height(const LevelPtr &n) { return n ? n->height : 0; }

static void refresh(const LevelPtr &n) {
  int l = height(n->low), h = height(n->high);
  n->height = 1 + (l > h ? l : h);
  if (n->low) n->low->up = n.get();
  if (n->high) n->high->up = n.get();
}

static LevelPtr rotateRight(LevelPtr top) {
  LevelPtr pivot = top->low;
  top->low = pivot->high;
  pivot->high = top;
  refresh(top);
  refresh(pivot);
  return pivot;
}

static LevelPtr rotateLeft(LevelPtr top) {
  LevelPtr pivot = top->high;
  top->high = pivot->low;
  pivot->low = top;
  refresh(top);
  refresh(pivot);
  return pivot;
}

static LevelPtr insert(LevelPtr n, int price) {
  if (!n) return std::make_shared<Level>(price);
  if (price < n->price)
    n->low = insert(n->low, price);
  else
    n->high = insert(n->high, price);
  refresh(n);
  int lean = height(n->low) - height(n->high);
  if (lean > 1) {
    if (price >= n->low->price) n->low = rotateLeft(n->low);
    return rotateRight(n);
  }
  if (lean < -1) {
    if (price < n->high->price) n->high = rotateRight(n->high);
    return rotateLeft(n);
  }
  return n;
}

static void print(const LevelPtr &n, int depth) {
  if (!n) return;
  print(n->low, depth + 1);
  std::printf("%*s%d\n", depth * 2, "", n->price);
  print(n->high, depth + 1);
}

static int book(int step) {
  LevelPtr root;
  for (int i = 1; i <= 7; ++i) root = insert(root, i * step % 31);
  root->up = nullptr;
  print(root, 0);
  return root->height;
}

int main() {
  std::printf("%d\n", book(4));
  std::printf("%d\n", book(11));
}
