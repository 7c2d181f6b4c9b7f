#include "com_ptr.h"

#include <iostream>
#include <string>

class Surface;

class Brush : public Unknown {
public:
  Brush(char ink, Surface *target) : ink_(ink), target_(target) {}
  void stroke(int from, int to);

private:
  char ink_;
  ComPtr<Surface> target_;
};

class Surface : public Unknown {
public:
  explicit Surface(int width) : cells_(width, '.') {}

  Brush *brush(char ink) {
    brush_ = ComPtr<Brush>(new Brush(ink, this));
    return brush_.Get();
  }
  void set(int x, char c) { cells_[x] = c; }
  const std::string &cells() const { return cells_; }

private:
  std::string cells_;
  ComPtr<Brush> brush_;
};

void Brush::stroke(int from, int to) {
  for (int x = from; x < to; ++x)
    target_->set(x, ink_);
}

static void paint(int width) {
  ComPtr<Surface> surface(new Surface(width));
  Brush *pen = surface->brush('#');
  pen->stroke(1, 4);
  pen->stroke(width - 2, width);
  std::cout << surface->cells() << "\n";
}

int main() {
  paint(12);
  paint(8);
}
