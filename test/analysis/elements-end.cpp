// Elements that are objects end where their container is cleared, or is given others: their
// destructors run.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// CHECK-NOT: {{Cleared|Assigned|Reset}}
// CHECK: warning: 'Kept::up' closes
// CHECK-NOT: {{Cleared|Assigned|Reset}}

#include <memory>
#include <optional>
#include <utility>
#include <vector>

template <typename T> struct Cut {
  explicit Cut(T *of) : of(of) {}
  Cut(Cut &&other) noexcept : of(std::exchange(other.of, nullptr)) {}
  Cut &operator=(Cut &&other) noexcept {
    std::swap(of, other.of);
    return *this;
  }
  ~Cut() {
    if (of)
      of->up = nullptr;
  }
  void forget() { of = nullptr; }
  T *of;
};
struct Cleared { std::shared_ptr<Cleared> up; std::vector<Cut<Cleared>> cuts; };
struct Assigned { std::shared_ptr<Assigned> up; std::vector<Cut<Assigned>> cuts; };
struct Reset { std::shared_ptr<Reset> up; std::optional<Cut<Reset>> cut; };
struct Kept { std::shared_ptr<Kept> up; std::vector<Cut<Kept>> cuts; };

int main() {
  auto cleared = std::make_shared<Cleared>();
  cleared->up = cleared;
  cleared->cuts.push_back(Cut<Cleared>(cleared.get()));
  cleared->cuts.clear();
  auto assigned = std::make_shared<Assigned>();
  assigned->up = assigned;
  assigned->cuts.emplace_back(assigned.get());
  assigned->cuts = std::vector<Cut<Assigned>>();
  auto reset = std::make_shared<Reset>();
  reset->up = reset;
  reset->cut.emplace(reset.get());
  reset->cut.reset();
  auto kept = std::make_shared<Kept>();
  kept->up = kept;
  kept->cuts.push_back(Cut<Kept>(kept.get()));
  kept->cuts.back().forget();
  kept->cuts.clear();
}
