#include <iostream>
#include <memory>
#include <stack>
#include <string>

class Navigator;

class Screen {
public:
  explicit Screen(const std::shared_ptr<Navigator> &nav) : navigator(nav) {}
  virtual ~Screen() {}
  virtual std::string title() const = 0;
  virtual void key(char c) = 0;

protected:
  std::shared_ptr<Navigator> navigator;
};

class Navigator {
public:
  void open(const std::shared_ptr<Screen> &screen) {
    history.push(screen);
    std::cout << "-> " << screen->title() << "\n";
  }
  void back() {
    if (history.size() < 2)
      return;
    history.pop();
    std::cout << "<- " << history.top()->title() << "\n";
  }
  void key(char c) {
    std::shared_ptr<Screen> top = history.top();
    top->key(c);
  }

private:
  std::stack<std::shared_ptr<Screen>> history;
};

class Options : public Screen {
public:
  using Screen::Screen;
  std::string title() const override { return "options (" + std::to_string(volume) + ")"; }
  void key(char c) override {
    if (c == '+')
      ++volume;
    else
      navigator->back();
  }

private:
  int volume = 5;
};

class MainMenu : public Screen {
public:
  using Screen::Screen;
  std::string title() const override { return "main menu"; }
  void key(char c) override {
    if (c == 'o')
      navigator->open(std::make_shared<Options>(navigator));
  }
};

static void play(const std::string &keys) {
  auto nav = std::make_shared<Navigator>();
  nav->open(std::make_shared<MainMenu>(nav));
  for (char c : keys)
    nav->key(c);
}

int main() {
  play("o++q");
  play("xo");
}
