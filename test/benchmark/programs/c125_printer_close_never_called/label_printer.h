#pragma once
#include "serial_port.h"

#include <memory>

class LabelPrinter : public std::enable_shared_from_this<LabelPrinter> {
public:
  explicit LabelPrinter(int baud) : port_(std::make_unique<SerialPort>(baud)) {}
  void connect();
  void disconnect();
  void print(const std::string &text);
  int printed() const { return printed_; }

private:
  void status(char c);

  std::unique_ptr<SerialPort> port_;
  int printed_ = 0;
  int errors_ = 0;
};
