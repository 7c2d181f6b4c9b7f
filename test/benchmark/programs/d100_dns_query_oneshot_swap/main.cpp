#include <iostream>

#include "query.h"

static std::size_t resolve(const std::string &name) {
  auto transport = std::make_shared<Transport>();
  auto query = std::make_shared<Query>(name, transport);
  query->start();
  transport->answerAll();
  for (const auto &a : query->answers())
    std::cout << a << '\n';
  return query->answers().size();
}

int main() {
  std::cout << resolve("www.example.org") << '\n';
  std::cout << resolve("localhost") << '\n';
}
