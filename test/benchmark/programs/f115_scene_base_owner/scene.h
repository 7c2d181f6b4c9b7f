#pragma once
#include <memory>
#include <string>
#include <vector>

class SceneNode : public std::enable_shared_from_this<SceneNode> {
public:
  explicit SceneNode(float x) : x_(x) {}
  virtual ~SceneNode();
  virtual void draw(int depth) const = 0;
  float worldX() const;
  void setOwner(std::shared_ptr<SceneNode> owner);

private:
  float x_;
  std::shared_ptr<SceneNode> owner_;
};

class GroupNode : public SceneNode {
public:
  using SceneNode::SceneNode;
  void attach(const std::shared_ptr<SceneNode> &child);
  void draw(int depth) const override;

private:
  std::vector<std::shared_ptr<SceneNode>> children_;
};

class SpriteNode : public SceneNode {
public:
  SpriteNode(float x, std::string image) : SceneNode(x), image_(std::move(image)) {}
  void draw(int depth) const override;

private:
  std::string image_;
};
