#include "scene.h"

#include <cstdio>

SceneNode::~SceneNode() = default;

float SceneNode::worldX() const { return owner_ ? owner_->worldX() + x_ : x_; }

void SceneNode::setOwner(std::shared_ptr<SceneNode> owner) { owner_ = owner; }

void GroupNode::attach(const std::shared_ptr<SceneNode> &child) {
  children_.push_back(child);
  child->setOwner(shared_from_this());
}

void GroupNode::draw(int depth) const {
  std::printf("%*sgroup at %.1f\n", depth * 2, "", worldX());
  for (const auto &child : children_)
    child->draw(depth + 1);
}

void SpriteNode::draw(int depth) const {
  std::printf("%*s%s at %.1f\n", depth * 2, "", image_.c_str(), worldX());
}
