#include "gateway.h"

void Gateway::open() { onFrame_ = std::bind_front(&Gateway::frame, shared_from_this()); }

void Gateway::receive(const std::vector<std::uint8_t> &bytes) {
  for (std::size_t at = 0; at + 1 < bytes.size();) {
    const std::size_t length = bytes[at + 1];
    if (at + 2 + length > bytes.size())
      return;
    onFrame_(bytes[at], length);
    at += 2 + length;
  }
}

void Gateway::frame(std::uint8_t kind, std::size_t length) {
  if (kind == 0)
    return;
  ++frames_;
  payload_ += length;
}

std::string Gateway::statistics() const {
  return std::to_string(frames_) + " frames, " + std::to_string(payload_) + " bytes";
}
