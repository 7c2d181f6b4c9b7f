#include "label_printer.h"

void LabelPrinter::connect() {
  auto keep = shared_from_this();
  port_->open([keep](char c) { keep->status(c); });
}

void LabelPrinter::disconnect() { port_->close(); }

void LabelPrinter::print(const std::string &text) { port_->loopback(text + "\n"); }

void LabelPrinter::status(char c) {
  if (c == '\n')
    ++printed_;
  else if (c == '!')
    ++errors_;
}
