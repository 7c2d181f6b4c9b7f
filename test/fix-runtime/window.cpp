// A part that its whole owns alone gets a raw pointer: boost::intrusive_ptr has no weak one.
// RUN: %same-output %t %s -- -std=c++17
#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>
#include <cstdio>
#include <memory>
#include <string>

class Window;

class Painter {
public:
  explicit Painter(boost::intrusive_ptr<Window> window)
      : window_(std::move(window)) {}

  void paint();
  void detach() { window_ = nullptr; }
  bool paints(const boost::intrusive_ptr<Window> &w) const { return w == window_; }

private:
  boost::intrusive_ptr<Window> window_;
};

class Window : public boost::intrusive_ref_counter<Window> {
public:
  explicit Window(std::string title) : title_(std::move(title)) {}

  void open() { painter_ = std::make_unique<Painter>(this); }
  void show() { painter_->paint(); }
  const std::string &title() const { return title_; }
  Painter &painter() { return *painter_; }

private:
  std::string title_;
  std::unique_ptr<Painter> painter_;
};

void Painter::paint() {
  if (!window_) {
    std::puts("nothing to paint");
    return;
  }
  const Window &window = *window_;
  std::printf("%s: %zu\n", window_->title().c_str(), window.title().size());
}

static void run(const char *title, bool detached) {
  boost::intrusive_ptr<Window> window(new Window(title));
  window->open();
  window->show();
  std::printf("%d\n", window->painter().paints(window));
  if (detached)
    window->painter().detach();
  window->show();
}

int main() {
  run("editor", false);
  run("console", true);
}
