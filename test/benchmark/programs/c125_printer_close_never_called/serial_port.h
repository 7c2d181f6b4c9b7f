#pragma once
#include <functional>
#include <string>

class SerialPort {
public:
  explicit SerialPort(int baud) : baud_(baud) {}
  void open(std::function<void(char)> reader);
  void close();
  void loopback(const std::string &bytes);
  int baud() const { return baud_; }

private:
  int baud_;
  std::function<void(char)> reader_;
};
