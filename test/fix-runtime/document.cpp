// Views of a document, in a namespace, with pointers to const and aliases.
// RUN: %same-output %t %s -- -std=c++17
#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <string>

namespace office {

class Document;
using DocumentRef = std::shared_ptr<const Document>;

class View {
public:
  View(DocumentRef document, int page) : document_(std::move(document)), page_(page) {}
  virtual ~View() = default;
  virtual std::string text() const;
  DocumentRef document() const noexcept { return document_; }
  explicit operator bool() const { return document_ != nullptr; }
  friend bool operator==(const View &a, const View &b) {
    return a.document_ == b.document_ && a.page_ == b.page_;
  }

protected:
  const DocumentRef document_; ///< what is shown
  int page_;
};

class Print : public View {
public:
  using View::View;
  std::string text() const override;
};

class Document : public std::enable_shared_from_this<Document> {
public:
  explicit Document(std::string title) : title_(std::move(title)) {}
  template <class V> V &open(const std::string &name, int page) {
    auto view = std::make_shared<V>(shared_from_this(), page);
    V &result = *view;
    views_[name] = std::move(view);
    return result;
  }
  const std::string &title() const { return title_; }
  size_t views() const { return views_.size(); }

private:
  std::string title_;
  std::map<std::string, std::shared_ptr<View>> views_;
};

std::string View::text() const {
  return document_->title() + ":" + std::to_string(page_);
}
std::string Print::text() const {
  if (!document_)
    return "nothing";
  return "<" + document_->title() + ">" + std::to_string(document_->views());
}

} // namespace office

int main() {
  auto document = std::make_shared<office::Document>("Report");
  auto &first = document->open<office::View>("first", 1);
  auto &print = document->open<office::Print>("print", 2);
  std::printf("%s %s\n", first.text().c_str(), print.text().c_str());
  std::printf("%d\n", bool(print));
  std::printf("%s\n", first.document()->title().c_str());
}
