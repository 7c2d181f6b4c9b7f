#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace ui {

class Widget {
public:
  virtual ~Widget() = default;
  virtual bool mouse(int x, int y) = 0;
};

class Label : public Widget {
public:
  explicit Label(std::string text) : text_(std::move(text)) {}
  bool mouse(int, int) override { return false; }
  void setText(std::string t) { text_ = std::move(t); }
  const std::string &text() const { return text_; }

private:
  std::string text_;
};

class PushButton : public Widget {
public:
  PushButton(int x, int y, std::function<void()> action) : x_(x), y_(y), action_(std::move(action)) {}
  bool mouse(int x, int y) override {
    if (x < x_ || x >= x_ + 10 || y < y_ || y >= y_ + 4)
      return false;
    action_();
    return true;
  }

private:
  int x_, y_;
  std::function<void()> action_;
};

class Window {
public:
  template <class W, class... Args> std::shared_ptr<W> add(Args &&...args) {
    auto w = std::make_shared<W>(std::forward<Args>(args)...);
    widgets_.push_back(w);
    return w;
  }
  bool click(int x, int y) {
    for (auto &w : widgets_)
      if (w->mouse(x, y))
        return true;
    return false;
  }
  void setTitle(std::string t) { title_ = std::move(t); }
  const std::string &title() const { return title_; }

private:
  std::string title_;
  std::vector<std::shared_ptr<Widget>> widgets_;
};

} // namespace ui

static void runDialog() {
  auto window = std::make_shared<ui::Window>();
  auto label = window->add<ui::Label>("0 saved");
  int saved = 0;
  window->add<ui::PushButton>(0, 0, [window, label, saved]() mutable {
    label->setText(std::to_string(++saved) + " saved");
    window->setTitle("unmodified");
  });
  window->setTitle("modified");
  std::cout << window->click(50, 50) << window->click(3, 3) << window->click(9, 3) << "\n";
  std::cout << window->title() << ", " << label->text() << "\n";
}

int main() { runDialog(); }
