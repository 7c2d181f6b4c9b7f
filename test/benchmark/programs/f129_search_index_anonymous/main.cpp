#include <iostream>

#include "index.h"

static void query(std::initializer_list<const char*> words) {
  auto index = openIndex();
  index->add("the quick brown fox");
  index->add("jumps over the lazy dog");
  for (const char* w : words) {
    auto hit = index->find(w);
    std::cout << w << ": " << (hit ? hit->snippet() : "none") << "\n";
  }
}

int main() { query({"brown", "the", "cat", "lazy"}); }
