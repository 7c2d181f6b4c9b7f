#include <cstdio>

#include "worker.h"

static long squares(int n) {
  auto worker = std::make_shared<Worker>();
  worker->start();
  for (int i = 1; i <= n; ++i)
    worker->post(i);
  return worker->finish();
}

int main() {
  std::printf("%ld\n", squares(4));
  std::printf("%ld\n", squares(10));
}
