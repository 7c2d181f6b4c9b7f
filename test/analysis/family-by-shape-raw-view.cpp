// A pointer-like class that counts nothing owns nothing.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <memory>

template <typename T> class View {
public:
  View(T *p = nullptr) : p(p) {}
  View(const View &o) : p(o.p) {}
  View &operator=(const View &o) = default;
  ~View() { p = nullptr; }
  T *operator->() const { return p; }

private:
  T *p;
};
struct Surface;
struct Brush {
  View<Surface> target;
};
struct Surface {
  std::shared_ptr<Brush> brush = std::make_shared<Brush>();
};

int main() {
  auto surface = std::make_shared<Surface>();
  surface->brush->target = surface.get();
}
