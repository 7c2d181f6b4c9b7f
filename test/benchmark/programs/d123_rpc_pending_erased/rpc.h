#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

class RpcClient : public std::enable_shared_from_this<RpcClient> {
public:
  using Wire = std::vector<std::pair<int, std::string>>;

  explicit RpcClient(Wire &wire) : wire_(wire) {}
  void get(const std::string &key);
  bool deliver(int id, const std::string &payload);
  std::size_t pending() const { return pending_.size(); }
  const std::map<std::string, std::string> &values() const { return values_; }

private:
  Wire &wire_;
  int lastId_ = 0;
  std::map<int, std::function<void(const std::string &)>> pending_;
  std::map<std::string, std::string> values_;
};
