#include "label_printer.h"

#include <iostream>

static void shipping(int labels) {
  auto printer = std::make_shared<LabelPrinter>(9600);
  printer->connect();
  for (int i = 0; i < labels; ++i)
    printer->print("parcel " + std::to_string(i));
  std::cout << printer->printed() << " labels\n";
}

int main() {
  shipping(3);
  shipping(1);
}
