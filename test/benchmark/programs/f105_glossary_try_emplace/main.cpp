#include <iostream>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

class Glossary;

class Term {
public:
  Term(std::string word, std::shared_ptr<const Glossary> glossary)
      : word_(std::move(word)), glossary_(glossary) {}

  void define(std::string text) { text_ = std::move(text); }
  void seeAlso(std::string other) { also_.push_back(std::move(other)); }
  std::string render() const;
  const std::string &text() const { return text_; }

private:
  std::string word_;
  std::string text_;
  std::vector<std::string> also_;
  std::shared_ptr<const Glossary> glossary_;
};

class Glossary : public std::enable_shared_from_this<Glossary> {
public:
  Term &term(const std::string &word) {
    auto [it, fresh] = terms_.try_emplace(word, nullptr);
    if (fresh)
      it->second = std::make_shared<Term>(word, shared_from_this());
    return *it->second;
  }
  const Term *lookup(const std::string &word) const {
    auto it = terms_.find(word);
    return it != terms_.end() ? it->second.get() : nullptr;
  }

private:
  std::unordered_map<std::string, std::shared_ptr<Term>> terms_;
};

std::string Term::render() const {
  std::string out = word_ + ": " + text_;
  for (const std::string &other : also_) {
    const Term *target = glossary_->lookup(other);
    out += target ? " (see " + other + ", " + target->text() + ")" : " (see " + other + "?)";
  }
  return out;
}

static void publish() {
  auto glossary = std::make_shared<Glossary>();
  glossary->term("keel").define("backbone of a hull");
  Term &rib = glossary->term("rib");
  rib.define("frame");
  rib.seeAlso("keel");
  rib.seeAlso("strake");
  std::cout << rib.render() << "\n" << glossary->term("keel").render() << "\n";
}

int main() {
  publish();
  return 0;
}
