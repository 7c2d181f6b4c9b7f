#include "mailbox.h"

#include <iostream>

static void morningMail() {
  auto box = std::make_shared<Mailbox>("ann@example.org");
  box->deliver("lunch", "bob");
  box->deliver("lunch", "eve");
  box->deliver("build broken", "ci");
  std::cout << box->size() << " conversations\n" << box->conversation("lunch")->line() << "\n";
}

int main() { morningMail(); }
