#include "session.h"

void SmtpSession::start() {
  [&self = *this, owner = shared_from_this()] {
    self.parser_
        .on("MAIL", [owner](const std::string &from) {
          owner->sender_ = from;
          return std::string("250 ok");
        })
        .on("RCPT", [owner](const std::string &) {
          if (owner->sender_.empty())
            return std::string("503 sender first");
          return "250 recipient " + std::to_string(++owner->recipients_);
        })
        .on("NOOP", [](const std::string &) { return std::string("250 ok"); });
  }();
}
