#include "session.h"

#include <iostream>

static void talk(std::initializer_list<const char *> lines) {
  auto session = std::make_shared<SmtpSession>();
  session->start();
  for (const char *l : lines)
    std::cout << session->line(l) << "\n";
}

int main() {
  talk({"NOOP", "RCPT bob", "MAIL ann", "RCPT bob", "RCPT eve"});
  talk({"EHLO"});
}
