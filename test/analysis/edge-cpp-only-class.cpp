// A class that only one .cpp knows; the interface is in the header.
// RUN: split-file --leading-lines %s %t
// RUN: cd %t && %exits 1 %refcycle scan -q index.cpp main.cpp -- -std=c++17 \
// RUN:   | FileCheck %s

//--- index.h
#include <memory>
#include <vector>
struct Hit {
  virtual ~Hit() = default;
};
struct Index {
  virtual ~Index() = default;
  virtual void fill() = 0;
};
std::shared_ptr<Index> makeIndex();
//--- index.cpp
#include "index.h"
namespace {
struct MemoryIndex : Index, std::enable_shared_from_this<MemoryIndex> {
  void fill() override;
  std::vector<std::shared_ptr<Hit>> postings;
};
struct Posting : Hit {
  std::shared_ptr<MemoryIndex> index;
};
} // namespace
void MemoryIndex::fill() {
  auto hit = std::make_shared<Posting>();
  hit->index = shared_from_this();
  postings.push_back(hit);
}
std::shared_ptr<Index> makeIndex() { return std::make_shared<MemoryIndex>(); }
//--- main.cpp
#include "index.h"
int main() { makeIndex()->fill(); }

// CHECK: index.cpp:[[#@LINE-8]]:{{[0-9]+}}: warning: 'Posting::index' closes a strong reference cycle: 'Posting::index' and 'MemoryIndex::postings' keep each other alive [refcycle-strong-cycle]
// CHECK: index.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'Posting::index' keeps 'MemoryIndex' alive; stored here
// CHECK: index.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'MemoryIndex::postings' keeps 'Posting' alive; stored here
// CHECK: index.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: make 'Posting::index' weak:
