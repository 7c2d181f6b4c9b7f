#include <iostream>

#include "value.h"

static int call(const Procedure &p, int argument) {
  auto frame = p.scope->nest();
  frame->define(p.parameter, argument);
  int a = std::get<int>(*frame->find("base"));
  int b = std::get<int>(*frame->find(p.parameter));
  return p.op == '+' ? a + b : a * b;
}

static int program(int base) {
  auto global = std::make_shared<Scope>();
  global->define("base", base);

  // (let ((base (+ base 1))) (lambda (n) (* base n))): the lambda is named one scope below the one it closes over.
  auto letScope = global->nest();
  letScope->define("base", base + 1);
  auto times = std::make_shared<Procedure>(Procedure{"n", '*', letScope});
  auto user = letScope->nest();
  user->define("times", times);
  user->define("plus", std::make_shared<Procedure>(Procedure{"m", '+', global}));

  int total = 0;
  for (const char *name : {"times", "plus"}) {
    const auto &p = std::get<std::shared_ptr<Procedure>>(*user->find(name));
    int r = call(*p, 7);
    std::cout << name << ' ' << r << '\n';
    total += r;
  }
  std::cout << (global->find("times") ? "leaked name" : "not visible outside") << '\n';
  return total;
}

int main() {
  std::cout << program(3) << '\n';
  std::cout << program(10) << '\n';
}
