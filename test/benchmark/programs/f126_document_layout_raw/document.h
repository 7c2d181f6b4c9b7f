#pragma once
#include <memory>
#include <string>
#include <vector>

class Layout;

class Document : public std::enable_shared_from_this<Document> {
public:
  explicit Document(int width);
  ~Document();
  Document(const Document &) = delete;
  Document &operator=(const Document &) = delete;

  void type(const std::string &paragraph);
  int pages();
  int width() const { return width_; }
  const std::vector<std::string> &paragraphs() const { return paragraphs_; }

private:
  int width_;
  std::vector<std::string> paragraphs_;
  Layout *layout_;
};
