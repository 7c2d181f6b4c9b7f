#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

class Gateway : public std::enable_shared_from_this<Gateway> {
public:
  void open();
  void receive(const std::vector<std::uint8_t> &bytes);
  std::string statistics() const;

private:
  void frame(std::uint8_t kind, std::size_t length);

  std::size_t frames_ = 0;
  std::size_t payload_ = 0;
  std::function<void(std::uint8_t, std::size_t)> onFrame_;
};
