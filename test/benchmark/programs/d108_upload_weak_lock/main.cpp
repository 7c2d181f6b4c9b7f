#include <iostream>

#include "upload.h"

static std::string send(bool cut) {
  auto socket = std::make_shared<Socket>();
  {
    auto upload = std::make_shared<Upload>(socket);
    upload->start();
    for (const char *c : {"he", "ll", "o"})
      upload->queue(c);
    socket->pump(2);
    if (cut)
      socket->breakDown();
    else
      socket->pump(1);
    std::cout << std::boolalpha << upload->failed() << '\n';
  }
  socket->pump(1);
  return socket->sent();
}

int main() {
  std::cout << send(false) << '\n';
  std::cout << send(true) << '\n';
}
