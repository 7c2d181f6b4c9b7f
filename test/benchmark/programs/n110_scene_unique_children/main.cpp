#include <cstdio>
#include <memory>
#include <string>
#include <vector>

class SceneNode {
public:
  SceneNode(std::string name, double x) : name_(std::move(name)), x_(x) {}
  virtual ~SceneNode() = default;

  SceneNode& attach(std::unique_ptr<SceneNode> child) {
    child->parent_ = this;
    children_.push_back(std::move(child));
    return *children_.back();
  }

  std::unique_ptr<SceneNode> detach() {
    if (!parent_) return nullptr;
    auto& siblings = parent_->children_;
    for (auto it = siblings.begin(); it != siblings.end(); ++it) {
      if (it->get() != this) continue;
      auto owned = std::move(*it);
      siblings.erase(it);
      owned->parent_ = nullptr;
      return owned;
    }
    return nullptr;
  }

  double worldX() const { return parent_ ? parent_->worldX() + x_ : x_; }

  virtual void draw() const {
    std::printf("%s at %.1f\n", name_.c_str(), worldX());
    for (const auto& c : children_) c->draw();
  }

private:
  std::string name_;
  double x_;
  SceneNode* parent_ = nullptr;
  std::vector<std::unique_ptr<SceneNode>> children_;
};

class Lamp : public SceneNode {
public:
  Lamp(std::string name, double x, int lumen) : SceneNode(std::move(name), x), lumen_(lumen) {}
  void draw() const override {
    SceneNode::draw();
    std::printf("  shines %d\n", lumen_);
  }

private:
  int lumen_;
};

static double stage() {
  SceneNode root("stage", 0);
  auto& left = root.attach(std::make_unique<SceneNode>("left wing", -4));
  auto& right = root.attach(std::make_unique<SceneNode>("right wing", 4));
  auto& lamp = left.attach(std::make_unique<Lamp>("follow spot", 0.5, 800));
  root.draw();
  right.attach(lamp.detach());
  root.draw();
  return lamp.worldX();
}

int main() { std::printf("%.1f\n", stage()); }
