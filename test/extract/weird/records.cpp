// Classes of every shape.
// RUN: %exits 1 %refcycle scan --level=all %s -- -std=c++20 2>&1 | FileCheck %s

#include <memory>
#include <vector>

struct Anonymous {
  union {
    std::shared_ptr<Anonymous> inUnion;
    int number;
    struct {
      int low : 4, : 2, high : 7;
      unsigned : 0;
    };
  };
  struct {
    std::shared_ptr<Anonymous> inStruct;
  };
  Anonymous() : inUnion() {}
  ~Anonymous() { inUnion.~shared_ptr(); }
};

struct TwoUnnamed {
  union { int number; };
  int : 3, : 5;
  union { std::shared_ptr<TwoUnnamed> second; };
  TwoUnnamed() : second() {}
  ~TwoUnnamed() { second.~shared_ptr(); }
};

struct Top { virtual ~Top() = default; std::shared_ptr<Top> top; };
struct Left : virtual Top { int left; };
struct Right : virtual Top { [[no_unique_address]] struct {} empty; };
struct Bottom final : Left, Right, private std::vector<Bottom> {
  using Left::top;
  std::weak_ptr<Bottom> *pointers[3];
  int Bottom::*member = nullptr;
  void (Bottom::*method)() const & noexcept = nullptr;
};

inline namespace v1 { inline namespace v2 {
struct Inlined {
  std::shared_ptr<v1::Inlined> self;
  friend void befriend(std::shared_ptr<Inlined> p) { p->self = p; }
  friend struct NeverDefined;
};
} }

template <class T> struct Curious { std::shared_ptr<T> peer; };
struct Recursive : Curious<Recursive> { Recursive(*array)[2]; Recursive &(*function)(Recursive); };
template <class T> struct Grow { std::unique_ptr<Grow<T>> same; };
struct alignas(64) __attribute__((packed)) Packed { char c; std::shared_ptr<Packed> p; };

auto local() {
  struct Local {
    std::shared_ptr<Local> own;
    struct Inner { std::shared_ptr<Local> outer; };
  };
  auto l = std::make_shared<Local>();
  l->own = l;
  return l->own.use_count();
}

int main() {
  auto a = std::make_shared<Anonymous>();
  a->inStruct = a;
  auto t = std::make_shared<TwoUnnamed>();
  t->second = t;
  auto b = std::make_shared<Bottom>();
  b->top = b;
  befriend(std::make_shared<v1::v2::Inlined>());
  auto r = std::make_shared<Recursive>();
  r->peer = r;
  auto p = std::make_shared<Packed>();
  local();
}

// CHECK-DAG: warning: {{.*}}'Anonymous::{{.*}}inStruct'
// CHECK-DAG: warning: 'TwoUnnamed::second' closes a strong reference cycle: the object keeps itself alive
// CHECK-DAG: warning: {{.*}}'Top::top'
// CHECK-DAG: warning: {{.*}}'{{.*}}Inlined::self'
// CHECK-DAG: warning: {{.*}}'Curious::peer'
// CHECK-DAG: warning: {{.*}}'{{.*}}Local::own'
// CHECK: in 1 translation unit{{$}}
