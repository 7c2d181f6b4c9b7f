#include <iostream>

#include "frame.h"

static int interpret() {
  Ref<Frame> frame(new Frame("main", nullptr));
  frame->let("width", 80);
  frame = frame->call("layout");
  frame->let("margin", 4);
  frame = frame->call("wrap");
  std::cout << frame->trace() << '\n';
  int usable = frame->lookup("width") - 2 * frame->lookup("margin");
  frame = frame->leave();
  frame = frame->call("paint");
  std::cout << frame->trace() << ' ' << frame->lookup("colour") << '\n';
  return usable;
}

int main() { std::cout << interpret() << '\n'; }
