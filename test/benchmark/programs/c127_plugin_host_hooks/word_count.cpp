#include "host.h"

#include <sstream>

namespace {

class WordCount : public Plugin, public std::enable_shared_from_this<WordCount> {
public:
  explicit WordCount(std::shared_ptr<Host> host) : host_(std::move(host)) {}

  void load() override {
    std::shared_ptr<WordCount> plugin = shared_from_this();
    host_->addHook("save", [plugin](const std::string &text) { plugin->count(text); });
  }

private:
  void count(const std::string &text) {
    std::istringstream in(text);
    std::string word;
    int words = 0;
    while (in >> word)
      ++words;
    total_ += words;
    host_->status(std::to_string(words) + " words, " + std::to_string(total_) + " in all");
  }

  std::shared_ptr<Host> host_;
  int total_ = 0;
};

} // namespace

std::shared_ptr<Plugin> createWordCount(std::shared_ptr<Host> host) {
  return std::make_shared<WordCount>(std::move(host));
}
