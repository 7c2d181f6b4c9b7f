// What a lambda returns without its object, as a person would write it: no names of the inside
// of a library, no namespace that is around, literals for numbers.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s < %t.cpp

#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>
namespace app::page {
struct Item {
  int n;
};
struct Site : std::enable_shared_from_this<Site> {
  std::function<std::string(int)> text;
  std::function<std::size_t()> size, one;
  std::function<std::pair<int, int>()> two;
  std::function<std::shared_ptr<Site>()> own;
  std::function<Item()> item;
  std::function<unsigned()> number;
  std::function<void()> other;
  std::vector<int> all;
  int hits = 0;
  void setup(std::string prefix) {
    text = [self = shared_from_this(), prefix](int n) { ++self->hits; return prefix + std::to_string(n); };
    // CHECK: text = 
    // CHECK: return std::string{};
    size = [self = shared_from_this()] { ++self->hits; return self->all.size(); };
    // CHECK: size = 
    // CHECK: return 0UL;
    one = [self = shared_from_this()] { ++self->hits; return std::size_t(1); };
    // CHECK: one = 
    // CHECK: return std::size_t{};
    two = [self = shared_from_this()] { ++self->hits; return std::make_pair(self->hits, 2); };
    // CHECK: two = 
    // CHECK: return std::pair<int, int>{};
    own = [self = shared_from_this()] { ++self->hits; return self; };
    // CHECK: own = 
    // CHECK: return std::shared_ptr<app::page::Site>{};
    item = [self = shared_from_this()] { ++self->hits; return Item{1}; };
    // CHECK: item = 
    // CHECK: return Item{};
    number = [self = shared_from_this()] { ++self->hits; return 1u; };
    // CHECK: number = 
    // CHECK: return 0U;
    auto me = shared_from_this();
    other = [me] { ++me->hits; };
    // CHECK: [weakMe = std::weak_ptr<Site>(me)]
  }
};
} // namespace app::page
int main() {
  auto s = std::make_shared<app::page::Site>();
  s->setup("p");
  std::puts(s->text(3).c_str());
}
