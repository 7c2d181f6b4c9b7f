#include <cstdio>
#include <memory>
#include <string>
#include <variant>
#include <vector>

template <class... Ts> struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

class Drawing;

struct Circle {
  int radius;
};
struct Box {
  int width, height;
};
struct Group {
  std::shared_ptr<Drawing> content;
};
using Shape = std::variant<Circle, Box, Group>;

class Drawing : public std::enable_shared_from_this<Drawing> {
public:
  explicit Drawing(std::string name) : name_(std::move(name)) {}

  template <class S> Drawing& add(S s) {
    shapes_.emplace_back(std::move(s));
    return *this;
  }

  int area() {
    auto sum = [self = shared_from_this()] {
      int total = 0;
      for (const auto& s : self->shapes_)
        total += std::visit(Overloaded{[](const Circle& c) { return 3 * c.radius * c.radius; },
                                       [](const Box& b) { return b.width * b.height; },
                                       [self](const Group& g) {
                                         return g.content == self ? 0 : g.content->area();
                                       }},
                            s);
      return total;
    };
    return sum();
  }

  void scale(int by) {
    auto self = shared_from_this();
    auto apply = Overloaded{[by](Circle& c) { c.radius *= by; },
                            [by](Box& b) {
                              b.width *= by;
                              b.height *= by;
                            },
                            [by, self](Group& g) {
                              std::printf("%s scales %s\n", self->name_.c_str(), g.content->name_.c_str());
                              g.content->scale(by);
                            }};
    for (auto& s : shapes_) std::visit(apply, s);
  }

private:
  std::string name_;
  std::vector<Shape> shapes_;
};

static int draw(int by) {
  auto wheel = std::make_shared<Drawing>("wheel");
  wheel->add(Circle{2}).add(Circle{1});
  auto cart = std::make_shared<Drawing>("cart");
  cart->add(Box{6, 3}).add(Group{wheel}).add(Group{wheel});
  std::printf("%d\n", cart->area());
  cart->scale(by);
  return cart->area();
}

int main() {
  std::printf("%d\n", draw(2));
  std::printf("%d\n", draw(1));
}
