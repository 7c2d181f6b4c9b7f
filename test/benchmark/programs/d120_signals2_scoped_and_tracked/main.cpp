#include <iostream>
#include <memory>
#include <string>

#include <boost/signals2/connection.hpp>
#include <boost/signals2/signal.hpp>

class Document {
public:
  using Changed = boost::signals2::signal<void(const std::string &)>;
  Changed changed;
  void type(const std::string &s) {
    text_ += s;
    changed(text_);
  }
  const std::string &text() const { return text_; }

private:
  std::string text_;
};

class WordCounter {
public:
  explicit WordCounter(std::shared_ptr<Document> d) : document_(std::move(d)) {}

  static std::shared_ptr<WordCounter> watch(const std::shared_ptr<Document> &d) {
    auto w = std::make_shared<WordCounter>(d);
    d->changed.connect(Document::Changed::slot_type(&WordCounter::count, w.get(), boost::placeholders::_1)
                           .track_foreign(std::weak_ptr<WordCounter>(w)));
    return w;
  }

  int words() const { return words_; }
  std::size_t length() const { return document_->text().size(); }

private:
  void count(const std::string &text) {
    words_ = 0;
    bool inside = false;
    for (char c : text) {
      words_ += c != ' ' && !inside;
      inside = c != ' ';
    }
  }
  std::shared_ptr<Document> document_;
  int words_ = 0;
};

static int write() {
  auto document = std::make_shared<Document>();
  auto counter = WordCounter::watch(document);
  {
    boost::signals2::scoped_connection echo(
        document->changed.connect([document](const std::string &) { std::cout << document->text() << '\n'; }));
    document->type("a short");
    document->type(" letter");
  }
  document->type(" to you");
  int words = counter->words();
  std::cout << counter->length() << '\n';
  counter.reset();
  document->type("!");
  std::cout << document->changed.num_slots() << '\n';
  return words;
}

int main() { std::cout << write() << '\n'; }
