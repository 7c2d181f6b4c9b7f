// A syntax tree: parents, scopes, a visitor, exchange and swap of subtrees.
// RUN: %same-output %t %s -- -std=c++17
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

struct Node;
using NodePtr = std::shared_ptr<Node>;

struct Node : std::enable_shared_from_this<Node> {
  explicit Node(std::string text, NodePtr parent = nullptr)
      : text(std::move(text)), parent(std::move(parent)) {}

  std::string text;
  NodePtr parent; // null at the root
  std::vector<NodePtr> children;

  NodePtr add(const char *word) {
    return children.emplace_back(std::make_shared<Node>(word, shared_from_this()));
  }
  NodePtr root() { return parent ? parent->root() : shared_from_this(); }
  int index() const {
    if (parent == nullptr)
      return -1;
    for (size_t i = 0; i < parent->children.size(); ++i)
      if (parent->children[i].get() == this)
        return static_cast<int>(i);
    return -2;
  }
  void replaceWith(const NodePtr &other) {
    const int at = index();
    other->parent = parent;
    other->parent->children[at] = other;
    parent.reset();
  }
  NodePtr detach() {
    NodePtr was = std::exchange(parent, {});
    return was;
  }
  template <typename F> void visit(F &&f, int depth = 0) const {
    f(*this, depth);
    for (const auto &child : children)
      child->visit(f, depth + 1);
  }
};

int main() {
  auto root = std::make_shared<Node>("file");
  auto call = root->add("call");
  call->add("name");
  auto argument = call->add("1");
  argument->replaceWith(std::make_shared<Node>("2"));
  root->visit([](const Node &node, int depth) {
    std::printf("%*s%s %d\n", depth * 2, "", node.text.c_str(), node.index());
  });
  std::printf("%d %d\n", argument->parent == nullptr, call->root() == root);
  auto was = call->detach();
  std::printf("%d %d\n", was == root, call->index());
}
