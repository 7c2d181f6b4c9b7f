#include "socket.h"

void Socket::inject(const std::string &bytes) {
  if (onMessage_)
    onMessage_(bytes);
}
