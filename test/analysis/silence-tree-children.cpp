// Trees with child pointers only: shared and unique, rotated and swapped.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <memory>
#include <utility>
#include <vector>

struct Tree {
  std::shared_ptr<Tree> left, right;
};
struct Scene {
  std::vector<std::unique_ptr<Scene>> children;
  Scene *parent = nullptr;
  void add() {
    children.push_back(std::make_unique<Scene>());
    children.back()->parent = this;
  }
};

static std::shared_ptr<Tree> insert(std::shared_ptr<Tree> at, int key) {
  if (!at)
    return std::make_shared<Tree>();
  if (key < 0)
    at->left = insert(at->left, key + 1);
  else
    at->right = insert(at->right, key - 1);
  return at;
}
static std::shared_ptr<Tree> rotateLeft(std::shared_ptr<Tree> at) {
  auto top = at->right;
  at->right = top->left;
  top->left = at;
  return top;
}

int main() {
  std::shared_ptr<Tree> root;
  for (int key : {0, 1, -1, 2, 3})
    root = insert(root, key);
  root = rotateLeft(root);
  std::swap(root->left, root->right);
  Scene scene;
  scene.add();
  scene.children.front()->add();
}
