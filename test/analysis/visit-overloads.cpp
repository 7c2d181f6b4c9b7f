// Of several call operators the one runs whose parameter fits what is visited.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// CHECK: warning: 'Button::form' closes a strong reference cycle
// CHECK-NOT: warning:

#include <memory>
#include <variant>

struct Form;
struct Button {
  std::shared_ptr<Form> form;
};
struct Label {
  std::shared_ptr<Form> form;
};
template <typename... F> struct Overloaded : F... {
  using F::operator()...;
};
template <typename... F> Overloaded(F...) -> Overloaded<F...>;
struct Form : std::enable_shared_from_this<Form> {
  std::variant<std::monostate, std::shared_ptr<Button>, std::shared_ptr<Label>> part;
  void bind() {
    std::visit(Overloaded{[](std::monostate) {},
                          [this](std::shared_ptr<Button> &b) { b->form = shared_from_this(); },
                          [](std::shared_ptr<Label> &) {}},
               part);
  }
  void label() {
    std::visit([this](auto &p) { set(p); }, part);
  }
  void set(std::monostate) {}
  void set(std::shared_ptr<Button> &) {}
  void set(std::shared_ptr<Label> &l) { l->form = shared_from_this(); }
};
int main() {
  auto leaks = std::make_shared<Form>();
  leaks->part = std::make_shared<Button>();
  leaks->bind();
  auto bound = std::make_shared<Form>();
  bound->part = std::make_shared<Label>();
  bound->bind();
  auto other = std::make_shared<Form>();
  other->part = std::make_shared<Button>();
  other->label();
}
