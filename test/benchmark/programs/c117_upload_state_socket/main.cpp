#include "upload.h"

#include <iostream>

static void transfer(const char *file) {
  auto upload = beginUpload(file);
  for (const char *m : {"ACK 512", "NAK", "ACK 88"})
    upload->socket().inject(m);
  std::cout << upload->acknowledged() << " bytes; " << upload->socket().sent() << "\n";
}

int main() {
  transfer("a.iso");
  transfer("b.tar");
}
