// The levels, and what --level shows of them.
// RUN: %exits 1 %refcycle scan -q --level=proven %s -- -std=c++17 \
// RUN:   | FileCheck %s --check-prefix=PROVEN
// RUN: %exits 1 %refcycle scan -q --json=- %s -- -std=c++17 \
// RUN:   | FileCheck %s --check-prefix=LIKELY
// RUN: %exits 1 %refcycle scan -q --level=likely --json=- %s -- -std=c++17 \
// RUN:   | FileCheck %s --check-prefix=LIKELY
// RUN: %exits 1 %refcycle scan -q --level=all --json=- %s -- -std=c++17 \
// RUN:   | FileCheck %s --check-prefix=ALL

#include <memory>
#include <vector>

struct Proven {
  std::shared_ptr<Proven> self;
};
void strand() {
  auto p = std::make_shared<Proven>();
  p->self = p;
}

struct Likely {
  std::shared_ptr<Likely> next, back;
};
void link(const std::shared_ptr<Likely> &a, const std::shared_ptr<Likely> &b) {
  a->next = b;
  b->back = a;
}

struct Managed {
  void close() { back.reset(); }
  std::shared_ptr<Managed> next, back;
};
void link(const std::shared_ptr<Managed> &a, const std::shared_ptr<Managed> &b) {
  a->next = b;
  b->back = a;
}

// PROVEN: level.cpp:[[#@LINE-20]]:3: warning: 'Proven::self' closes
// PROVEN: note: 'Proven::self' keeps 'Proven' alive
// PROVEN: note: make 'Proven::self' weak

// LIKELY:      "confidence": "proven",
// LIKELY-NEXT: "cycle": [
// LIKELY-NEXT:   "Proven::self"
// LIKELY:      "confidence": "likely",
// LIKELY-NEXT: "cycle": [
// LIKELY-NEXT:   "Likely::back",
// LIKELY-NEXT:   "Likely::next"
// LIKELY-NOT:  "confidence"

// ALL:      "confidence": "proven",
// ALL-NEXT: "cycle": [
// ALL-NEXT:   "Proven::self"
// ALL:      "confidence": "likely",
// ALL-NEXT: "cycle": [
// ALL-NEXT:   "Likely::back",
// ALL-NEXT:   "Likely::next"
// ALL:      "confidence": "managed",
// ALL-NEXT: "cycle": [
// ALL-NEXT:   "Managed::back",
// ALL-NEXT:   "Managed::next"
// ALL-NOT:  "confidence"
