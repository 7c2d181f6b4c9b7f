// Slides of a carousel go round: forward links are owned, the one from the last to
// the first is not.
#include <iostream>
#include <memory>
#include <string>

class Slide {
public:
  explicit Slide(std::string title) : title_(std::move(title)) {}

  void follow(std::shared_ptr<Slide> next) { next_ = std::move(next); }
  void wrapTo(const std::shared_ptr<Slide> &first) { first_ = first; }
  std::shared_ptr<Slide> next() const { return next_ ? next_ : first_.lock(); }
  const std::string &title() const { return title_; }

private:
  std::string title_;
  std::shared_ptr<Slide> next_;
  std::weak_ptr<Slide> first_;
};

class Carousel {
public:
  void add(const std::string &title) {
    auto slide = std::make_shared<Slide>(title);
    if (!first_)
      first_ = slide;
    else
      last_->follow(slide);
    slide->wrapTo(first_);
    last_ = slide;
  }

  std::string show(int steps) const {
    std::string shown;
    std::shared_ptr<Slide> at = first_;
    for (int i = 0; at && i < steps; ++i) {
      shown += at->title() + " ";
      at = at->next();
    }
    return shown;
  }

private:
  std::shared_ptr<Slide> first_;
  std::shared_ptr<Slide> last_;
};

static std::string present() {
  Carousel carousel;
  for (const char *title : {"intro", "demo", "questions"})
    carousel.add(title);
  return carousel.show(7);
}

int main() { std::cout << present() << '\n'; }
