#include "layout.h"

int Layout::lines() {
  if (!dirty_)
    return lines_;
  lines_ = 0;
  for (const std::string &p : document_->paragraphs())
    lines_ += static_cast<int>(p.size()) / document_->width() + 1;
  dirty_ = false;
  return lines_;
}
