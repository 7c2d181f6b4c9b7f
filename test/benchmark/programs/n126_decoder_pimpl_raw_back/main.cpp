#include <cstdio>

#include "decoder.h"

static int decode(const std::string& bytes) {
  Decoder d(8);
  d.feed(bytes);
  d.feed("21");
  std::printf("%s\n", d.text().c_str());
  return d.errors();
}

int main() {
  std::printf("%d\n", decode("6865 6c6c 6f"));
  std::printf("%d\n", decode("7961 6b"));
}
