#include <iostream>
#include <string>
#include <vector>

#include <boost/intrusive_ptr.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>

class Heading : public boost::intrusive_ref_counter<Heading, boost::thread_unsafe_counter> {
public:
  using Ref = boost::intrusive_ptr<Heading>;

  explicit Heading(std::string title) : title_(std::move(title)) {}

  Ref section(const std::string &title) {
    Ref h(new Heading(title));
    h->above_ = this;
    h->number_ = static_cast<int>(below_.size()) + 1;
    below_.push_back(h);
    return h;
  }

  std::string number() const {
    if (!above_)
      return "";
    return above_->number() + std::to_string(number_) + ".";
  }

  void print() const {
    if (above_)
      std::cout << number() << ' ' << title_ << '\n';
    for (const Ref &h : below_)
      h->print();
  }

  std::size_t depth() const {
    std::size_t d = 0;
    for (const Heading *h = above_; h; h = h->above_)
      ++d;
    return d;
  }

private:
  std::string title_;
  int number_ = 0;
  Heading *above_ = nullptr;
  std::vector<Ref> below_;
};

static std::size_t outline() {
  Heading::Ref book(new Heading("Sailing"));
  auto knots = book->section("Knots");
  knots->section("Bowline");
  auto hitches = knots->section("Hitches");
  auto clove = hitches->section("Clove hitch");
  book->section("Weather");
  book->print();
  return clove->depth();
}

int main() { std::cout << outline() << '\n'; }
