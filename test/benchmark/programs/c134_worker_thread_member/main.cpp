#include "worker.h"

#include <cstdio>

static void compress(std::initializer_list<const char *> files) {
  auto worker = std::make_shared<Worker>();
  worker->start();
  for (const char *f : files)
    worker->submit(f);
  std::printf("%zu bytes\n", worker->wait());
}

int main() {
  compress({"alpha", "beta"});
  compress({"gamma"});
}
