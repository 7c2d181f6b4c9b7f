#include <iostream>
#include <memory>
#include <string>

template <class Derived>
class Chainable : public std::enable_shared_from_this<Derived> {
public:
  std::shared_ptr<Derived> then(std::shared_ptr<Derived> n) {
    Derived *end = static_cast<Derived *>(this);
    while (end->next_)
      end = end->next_.get();
    end->next_ = n;
    return this->shared_from_this();
  }
  Derived *next() const { return next_.get(); }
  int length() const { return 1 + (next_ ? next_->length() : 0); }

protected:
  std::shared_ptr<Derived> next_;
};

class Filter : public Chainable<Filter> {
public:
  virtual ~Filter() = default;
  std::string run(std::string s) const {
    s = apply(std::move(s));
    return next_ ? next_->run(std::move(s)) : s;
  }

protected:
  virtual std::string apply(std::string s) const = 0;
};

class Upper : public Filter {
  std::string apply(std::string s) const override {
    for (char &c : s)
      if (c >= 'a' && c <= 'z')
        c -= 32;
    return s;
  }
};

class Replace : public Filter {
public:
  Replace(char from, char to) : from_(from), to_(to) {}

private:
  std::string apply(std::string s) const override {
    for (char &c : s)
      if (c == from_)
        c = to_;
    return s;
  }
  char from_, to_;
};

class Quote : public Filter {
  std::string apply(std::string s) const override { return '"' + s + '"'; }
};

static int filters(const std::string &text) {
  auto pipe = std::make_shared<Upper>()
                  ->then(std::make_shared<Replace>(' ', '_'))
                  ->then(std::make_shared<Quote>());
  auto plain = std::make_shared<Replace>('-', '+');
  std::cout << pipe->run(text) << ' ' << plain->run(text) << '\n';
  return pipe->length() + plain->length();
}

int main() {
  std::cout << filters("slow blue-river") << '\n';
  std::cout << filters("a b-c") << '\n';
}
