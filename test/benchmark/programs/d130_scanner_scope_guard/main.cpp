#include <functional>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

template <class F> class Finally {
public:
  explicit Finally(F f) : f_(std::move(f)) {}
  ~Finally() { f_(); }
  Finally(const Finally &) = delete;
  Finally &operator=(const Finally &) = delete;

private:
  F f_;
};

class Scanner : public std::enable_shared_from_this<Scanner> {
public:
  explicit Scanner(std::string text) : text_(std::move(text)) {}

  int scan(bool strict) {
    auto self = shared_from_this();
    number_ = [self](int v) { self->sum_ += v; };
    other_ = [self, strict](char c) {
      if (strict)
        throw std::runtime_error(std::string("unexpected ") + c);
      ++self->skipped_;
    };
    Finally reset([this] {
      number_ = {};
      other_ = nullptr;
    });
    if (text_.empty())
      return -1;
    run();
    return sum_ * 10 + skipped_;
  }

private:
  void run() {
    for (std::size_t i = 0; i < text_.size();) {
      if (text_[i] < '0' || text_[i] > '9') {
        if (text_[i] != ' ')
          other_(text_[i]);
        ++i;
        continue;
      }
      int v = 0;
      while (i < text_.size() && text_[i] >= '0' && text_[i] <= '9')
        v = v * 10 + (text_[i++] - '0');
      number_(v);
    }
  }

  std::string text_;
  int sum_ = 0;
  int skipped_ = 0;
  std::function<void(int)> number_;
  std::function<void(char)> other_;
};

static int read(const std::string &text, bool strict) {
  auto scanner = std::make_shared<Scanner>(text);
  try {
    return scanner->scan(strict);
  } catch (const std::runtime_error &e) {
    std::cout << e.what() << '\n';
    return -2;
  }
}

int main() {
  std::cout << read("12 and 30", false) << '\n';
  std::cout << read("7 8 9", true) << '\n';
  std::cout << read("7;8", true) << '\n';
  std::cout << read("", false) << '\n';
}
