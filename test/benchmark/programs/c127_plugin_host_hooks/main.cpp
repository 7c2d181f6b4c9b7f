#include "host.h"

static void edit() {
  auto host = std::make_shared<Host>();
  createWordCount(host)->load();
  host->raise("save", "to be or not");
  host->raise("save", "to be");
  host->raise("print", "that is");
}

int main() { edit(); }
