#pragma once
#include <memory>
#include <string>
#include <vector>

class Document;

class Element {
public:
  Element(Document& doc, Element* parent, std::string tag);
  std::shared_ptr<Element> add(const std::string& tag);
  std::string path() const;
  int index() const { return index_; }
  const std::vector<std::shared_ptr<Element>>& children() const { return children_; }

private:
  Document& doc_;
  Element& parent_;
  std::string tag_;
  int index_;
  std::vector<std::shared_ptr<Element>> children_;
};

class Document {
public:
  std::shared_ptr<Element> root(const std::string& tag);
  int nextIndex() { return ++count_; }
  int count() const { return count_; }

private:
  int count_ = 0;
  std::shared_ptr<Element> root_;
};
