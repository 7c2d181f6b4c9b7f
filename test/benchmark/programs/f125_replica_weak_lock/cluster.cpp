#include "cluster.h"

void Replica::follow(std::shared_ptr<Primary> upstream) { upstream_ = std::move(upstream); }

bool Replica::sync() {
  if (applied_ == upstream_->length()) return false;
  ++applied_;
  return true;
}

std::string Replica::status() const {
  return "#" + std::to_string(id_) + " " + std::to_string(applied_) + "/" + std::to_string(upstream_->length());
}

int Primary::replicate() {
  int moved = 0;
  for (auto& follower : followers_)
    while (follower->sync()) ++moved;
  return moved;
}

bool Locator::attach(const std::shared_ptr<Replica>& replica) const {
  if (auto primary = primary_.lock()) {
    primary->addFollower(replica);
    replica->follow(primary);
    return true;
  }
  return false;
}
