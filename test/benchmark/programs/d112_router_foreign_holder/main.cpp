#include <iostream>

#include "http.h"

static std::size_t serve() {
  auto router = std::make_shared<Router>();
  auto book = std::make_shared<GuestBook>(std::make_shared<Store>());
  book->installOnce(router);
  book->installOnce(router);
  for (const char *name : {"Ola", "Per", "Ola"})
    std::cout << router->dispatch("/sign", name) << '\n';
  std::cout << router->dispatch("/count", "") << ' ' << router->dispatch("/x", "") << '\n';
  return book->guests();
}

int main() { std::cout << serve() << '\n'; }
