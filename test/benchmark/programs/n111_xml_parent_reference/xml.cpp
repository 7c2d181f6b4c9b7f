#include "xml.h"

Element::Element(Document& doc, Element* parent, std::string tag)
    : doc_(doc), parent_(parent ? *parent : *this), tag_(std::move(tag)), index_(doc.nextIndex()) {}

std::shared_ptr<Element> Element::add(const std::string& tag) {
  auto e = std::make_shared<Element>(doc_, this, tag);
  children_.push_back(e);
  return e;
}

std::string Element::path() const {
  return &parent_ == this ? "/" + tag_ : parent_.path() + "/" + tag_;
}

std::shared_ptr<Element> Document::root(const std::string& tag) {
  root_ = std::make_shared<Element>(*this, nullptr, tag);
  return root_;
}
