#include <cstdio>

#include "buffer.h"

static void edit(const char *words) {
  Buffer buffer;
  auto line = buffer.open(words);
  auto second = buffer.split(line, 6);
  buffer.split(second, 4);
  buffer.split(line, 2);
  std::printf("%s\n", buffer.text().c_str());
  buffer.join(line);
  std::printf("%s %zu\n", buffer.text().c_str(), second->above->text.size());
}

int main() {
  edit("quiet morning rain");
  edit("seven lanterns");
}
