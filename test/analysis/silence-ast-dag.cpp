// An AST and a DAG: nodes made from older nodes, shared, found or created by name.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <map>
#include <memory>
#include <string>
#include <vector>

struct Expr {
  explicit Expr(std::vector<std::shared_ptr<Expr>> o) : operands(std::move(o)) {}
  std::vector<std::shared_ptr<Expr>> operands;
};
using ExprPtr = std::shared_ptr<Expr>;
static ExprPtr make(ExprPtr a, ExprPtr b) {
  return std::make_shared<Expr>(std::vector<ExprPtr>{a, b});
}

struct Task {
  std::vector<std::shared_ptr<Task>> needs;
};
struct Plan {
  std::map<std::string, std::shared_ptr<Task>> tasks;
  std::shared_ptr<Task> get(const std::string &name) {
    auto &slot = tasks[name];
    if (!slot)
      slot = std::make_shared<Task>();
    return slot;
  }
};

int main() {
  auto leaf = std::make_shared<Expr>(std::vector<ExprPtr>{});
  auto sum = make(leaf, leaf);
  auto product = make(sum, make(sum, leaf));

  Plan plan;
  plan.get("link")->needs.push_back(plan.get("compile"));
  plan.get("test")->needs.push_back(plan.get("link"));
  plan.get("test")->needs.push_back(plan.get("compile"));
}
