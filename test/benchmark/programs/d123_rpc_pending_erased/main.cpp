#include <iostream>

#include "rpc.h"

static std::string answer(const std::string &key) {
  if (key == "colour")
    return "see paint";
  return key + "=" + std::to_string(key.size());
}

static std::size_t session() {
  RpcClient::Wire wire;
  auto client = std::make_shared<RpcClient>(wire);
  client->get("width");
  client->get("colour");
  std::cout << client->pending() << " pending\n";
  for (std::size_t i = 0; i < wire.size(); ++i) {
    auto request = wire[i];
    client->deliver(request.first, answer(request.second));
  }
  for (const auto &v : client->values())
    std::cout << v.first << ": " << v.second << '\n';
  std::cout << client->deliver(1, "again") << '\n';
  return client->pending();
}

int main() { std::cout << session() << '\n'; }
