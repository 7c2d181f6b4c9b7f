#include "index.h"

#include <sstream>
#include <unordered_map>
#include <vector>

namespace {

class MemoryIndex;

class Hit final : public Result {
public:
  Hit(std::shared_ptr<const MemoryIndex> index, std::size_t document, std::string word)
      : index_(std::move(index)), document_(document), word_(std::move(word)) {}
  std::string snippet() const override;

private:
  std::shared_ptr<const MemoryIndex> index_;
  std::size_t document_;
  std::string word_;
};

class MemoryIndex final : public Index, public std::enable_shared_from_this<MemoryIndex> {
public:
  void add(const std::string& text) override {
    const std::size_t id = documents_.size();
    documents_.push_back(text);
    std::istringstream words(text);
    for (std::string w; words >> w;)
      if (!postings_.count(w)) postings_[w] = std::make_shared<Hit>(shared_from_this(), id, w);
  }

  std::shared_ptr<Result> find(const std::string& word) override {
    auto it = postings_.find(word);
    return it == postings_.end() ? nullptr : it->second;
  }

  const std::string& document(std::size_t id) const { return documents_[id]; }

private:
  std::vector<std::string> documents_;
  std::unordered_map<std::string, std::shared_ptr<Hit>> postings_;
};

std::string Hit::snippet() const {
  const std::string& text = index_->document(document_);
  const auto at = text.find(word_);
  return "..." + text.substr(at, 12) + "...";
}

}  // namespace

std::shared_ptr<Index> openIndex() { return std::make_shared<MemoryIndex>(); }
