#pragma once
#include "line_parser.h"

#include <memory>

class SmtpSession : public std::enable_shared_from_this<SmtpSession> {
public:
  void start();
  std::string line(const std::string &text) const { return parser_.parse(text); }

private:
  LineParser parser_;
  std::string sender_;
  int recipients_ = 0;
};
