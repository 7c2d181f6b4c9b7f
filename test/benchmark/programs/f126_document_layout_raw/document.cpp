#include "document.h"
#include "layout.h"

Document::Document(int width) : width_(width), layout_(nullptr) {}

Document::~Document() { delete layout_; }

void Document::type(const std::string &paragraph) {
  paragraphs_.push_back(paragraph);
  if (layout_)
    layout_->touch();
}

int Document::pages() {
  if (!layout_)
    layout_ = new Layout(shared_from_this(), 3);
  return (layout_->lines() + 2) / 3;
}
