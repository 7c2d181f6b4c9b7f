#include "serial_port.h"

void SerialPort::open(std::function<void(char)> reader) { reader_.swap(reader); }

void SerialPort::close() { reader_ = {}; }

void SerialPort::loopback(const std::string &bytes) {
  for (char c : bytes)
    if (reader_)
      reader_(c);
}
