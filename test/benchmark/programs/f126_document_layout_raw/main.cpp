#include "document.h"

#include <cstdio>

static void draft(int width) {
  auto doc = std::make_shared<Document>(width);
  doc->type("It was a dark and stormy night; the rain fell in torrents.");
  std::printf("%d ", doc->pages());
  doc->type("Except at occasional intervals, when it was checked by a violent gust of wind.");
  doc->type("The end.");
  std::printf("%d\n", doc->pages());
}

int main() {
  draft(40);
  draft(12);
}
