#include "installer.h"

#include <cstdio>

static void attempt(int disk) {
  auto installer = std::make_shared<Installer>(disk);
  try {
    installer->install({{"base", 40}, {"fonts", 25}, {"games", 90}, {"docs", 5}});
    std::printf("installed\n");
  } catch (const std::exception &e) {
    std::printf("failed: %s\n", e.what());
  }
  std::printf("%d%%\n", installer->percent());
}

int main() {
  attempt(200);
  attempt(70);
}
