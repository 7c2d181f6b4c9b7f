#include <functional>
#include <iostream>
#include <memory>
#include <string>

struct Button {
  std::string text;
  bool enabled = true;
  int clicks = 0;
  std::function<void()> clicked;

  void press() {
    if (!enabled) {
      std::cout << "(" << text << " is grey)\n";
      return;
    }
    ++clicks;
    if (clicked)
      clicked();
  }
};

struct Form {
  std::string email;
  bool valid() const { return email.find('@') != std::string::npos; }
};

static std::shared_ptr<Button> submitButton(const std::shared_ptr<Form> &form) {
  auto button = std::make_shared<Button>();
  button->text = "Subscribe";
  button->clicked = [button, form]() {
    if (!form->valid()) {
      std::cout << "please check " << form->email << "\n";
      return;
    }
    button->enabled = false;
    button->text = "Thank you";
    std::cout << "subscribed " << form->email << "\n";
  };
  return button;
}

static void visit(std::initializer_list<const char *> attempts) {
  auto form = std::make_shared<Form>();
  auto button = submitButton(form);
  for (const char *email : attempts) {
    form->email = email;
    button->press();
  }
  std::cout << button->clicks << " clicks\n";
}

int main() {
  visit({"ann", "ann@example.org", "bob@example.org"});
  visit({"x"});
}
