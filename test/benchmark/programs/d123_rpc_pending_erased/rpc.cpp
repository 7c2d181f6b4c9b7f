#include "rpc.h"

void RpcClient::get(const std::string &key) {
  int id = ++lastId_;
  pending_[id] = [self = shared_from_this(), key](const std::string &payload) {
    if (payload.rfind("see ", 0) == 0)
      self->get(payload.substr(4));
    else
      self->values_[key] = payload;
  };
  wire_.emplace_back(id, key);
}

bool RpcClient::deliver(int id, const std::string &payload) {
  auto it = pending_.find(id);
  if (it == pending_.end())
    return false;
  auto handler = std::move(it->second);
  pending_.erase(it);
  handler(payload);
  return true;
}
