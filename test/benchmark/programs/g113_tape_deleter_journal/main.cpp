#include "library.h"
#include <iostream>

static std::size_t backup(const std::shared_ptr<Journal> &journal) {
  auto library = std::make_shared<TapeLibrary>(journal);
  auto monday = library->mount(1);
  library->mount(2);
  return library->mounted() + monday->number;
}

static std::size_t week() {
  auto journal = std::make_shared<Journal>();
  std::size_t used = backup(journal);
  return 10 * used + journal->size();
}

int main() { std::cout << week() << '\n'; }
