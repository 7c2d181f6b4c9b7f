#include "upload.h"
#include <iostream>

static int send(int parts, int onlineFor) {
  auto upload = std::make_shared<Upload>("photo.raw", parts);
  upload->start();
  int left = onlineFor;
  while (upload->step(left > 0))
    --left;
  return upload->sent();
}

static int sendAndStop() {
  auto upload = std::make_shared<Upload>("video.mp4", 4);
  upload->start();
  upload->step(true);
  upload->stop();
  return upload->sent();
}

int main() {
  std::cout << send(3, 10) << ' ' << send(5, 2) << ' ' << sendAndStop() << '\n';
}
