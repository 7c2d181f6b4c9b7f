#include <iostream>

#include "xml.h"

static void walk(const Element& e) {
  std::cout << e.index() << ' ' << e.path() << '\n';
  for (const auto& c : e.children()) walk(*c);
}

static int feed() {
  Document doc;
  auto channel = doc.root("rss")->add("channel");
  channel->add("title");
  auto item = channel->add("item");
  item->add("link");
  item->add("guid");
  walk(*channel);
  return doc.count();
}

int main() { std::cout << feed() << '\n'; }
