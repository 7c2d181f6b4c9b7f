#include <iostream>
#include <vector>

#include "home.h"

class ZigbeeHub : public Gateway, public std::enable_shared_from_this<ZigbeeHub> {
public:
  void pair(std::shared_ptr<Device> device) override {
    nodes_.push_back(device);
    device->onPaired(shared_from_this());
  }
  void publish(const std::string& topic) override { std::cout << "[" << ++sequence_ << "] " << topic << "\n"; }
  void tick() override {
    for (auto& node : nodes_) node->poke();
  }

private:
  int sequence_ = 0;
  std::vector<std::shared_ptr<Device>> nodes_;
};

std::shared_ptr<Gateway> makeZigbeeHub() { return std::make_shared<ZigbeeHub>(); }
