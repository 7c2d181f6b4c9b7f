#include "transfer.h"
#include <iostream>

static int download(int limit) {
  auto transfer = std::make_shared<Transfer>("kernel.tar", 8);
  transfer->start();
  while (transfer->step())
    if (transfer->done() == limit)
      transfer->cancel();
  std::cout << transfer->name() << ": " << transfer->done() << " blocks\n";
  return transfer->done();
}

int main() { return download(3) == 3 ? 0 : 1; }
