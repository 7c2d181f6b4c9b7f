#include "committee.h"

std::string Member::badge() const {
  return name_ + ", " + committee_->topic() + " (1 of " + std::to_string(committee_->size()) + ")";
}

Committee::Committee(std::string topic, std::initializer_list<std::shared_ptr<Member>> members)
    : topic_(std::move(topic)), members_(members) {}

bool Committee::carried() const {
  std::size_t ayes = 0;
  for (const auto &m : members_)
    ayes += m->inFavour();
  return 2 * ayes > members_.size();
}

void inaugurate(const std::shared_ptr<Committee> &committee, const std::vector<std::shared_ptr<Member>> &members) {
  for (const auto &member : members)
    member->join(committee);
}
