#include "plugins.h"

static void session(int words) {
  auto host = std::make_shared<Host>();
  host->install(std::make_shared<SpellChecker>());
  host->install(std::make_shared<WordCount>(words));
  host->runAll();
  host->quit();
}

int main() {
  session(12);
  session(340);
}
