// What each way in which a ring can end comes to: the level of a ring is that of
// the strongest.
// RUN: %exits 1 %refcycle scan -q --level=all --json=- %s -- -std=c++17 \
// RUN:   | grep -E '"confidence"|^ *"[A-Za-z]+::self"' | FileCheck %s

#include <memory>

template <typename T> std::shared_ptr<T> ring() {
  auto p = std::make_shared<T>();
  p->self = p;
  return p;
}

struct Stranded {
  std::shared_ptr<Stranded> self;
};
void strand() { ring<Stranded>(); }

struct OnOnePath {
  std::shared_ptr<OnOnePath> self;
};
void strandOnOnePath(bool done) {
  auto p = ring<OnOnePath>();
  if (done)
    p->self = nullptr;
}

struct SeenWeakly {
  std::shared_ptr<SeenWeakly> self;
};
struct Viewer {
  std::weak_ptr<SeenWeakly> seen;
};
void show(Viewer &v) { v.seen = ring<SeenWeakly>(); }

struct TakenApart {
  std::shared_ptr<TakenApart> self;
};
void takeApart() { ring<TakenApart>()->self = nullptr; }

struct InOneOfTwo {
  std::shared_ptr<InOneOfTwo> self;
};
void aTakesApart() { ring<InOneOfTwo>()->self = nullptr; }
void bStrands() { ring<InOneOfTwo>(); }

struct Rooted {
  std::shared_ptr<Rooted> self;
};
void root() { static std::shared_ptr<Rooted> global = ring<Rooted>(); }

// What takes it apart is left out, for want of budget.
struct CutShort {
  std::shared_ptr<CutShort> self;
};
void end(CutShort &c) { c.self = nullptr; }
int cutShort() {
  auto p = ring<CutShort>();
  int n = 0;
  for (int i = 0; i < 15; ++i)
    for (int j = 0; j < 15; ++j)
      for (int k = 0; k < 4; ++k)
        n += k;
  end(*p);
  return n;
}

// CHECK:      likely
// CHECK-NEXT: "CutShort::self"
// CHECK-NEXT: proven
// CHECK-NEXT: "InOneOfTwo::self"
// CHECK-NEXT: likely
// CHECK-NEXT: "OnOnePath::self"
// CHECK-NEXT: managed
// CHECK-NEXT: "Rooted::self"
// CHECK-NEXT: proven
// CHECK-NEXT: "SeenWeakly::self"
// CHECK-NEXT: proven
// CHECK-NEXT: "Stranded::self"
// CHECK-NEXT: managed
// CHECK-NEXT: "TakenApart::self"
// CHECK-NOT: confidence
