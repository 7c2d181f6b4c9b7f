#pragma once
#include "document.h"

class Layout {
public:
  Layout(std::shared_ptr<Document> document, int linesPerPage)
      : document_(std::move(document)), linesPerPage_(linesPerPage) {}

  void touch() { dirty_ = true; }
  int lines();

private:
  std::shared_ptr<Document> document_;
  int linesPerPage_;
  int lines_ = 0;
  bool dirty_ = true;
};
