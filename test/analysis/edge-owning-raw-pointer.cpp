// A raw pointer that the destructor of its holder deletes owns.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Document;
struct Layout {
  std::shared_ptr<Document> document;
};
struct Document {
  ~Document() { delete layout; }
  Layout *layout = nullptr;
};

int main() {
  auto document = std::make_shared<Document>();
  document->layout = new Layout;
  document->layout->document = document;
}

// CHECK: edge-owning-raw-pointer.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: 'Layout::document' closes a strong reference cycle: 'Layout::document' and 'Document::layout' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-owning-raw-pointer.cpp:[[#@LINE-4]]:{{[0-9]+}}: note: 'Layout::document' keeps 'Document' alive; stored here
// CHECK: edge-owning-raw-pointer.cpp:[[#@LINE-6]]:{{[0-9]+}}: note: 'Document::layout' keeps 'Layout' alive; stored here
// CHECK: edge-owning-raw-pointer.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: 'Document::~Document' would take the ring apart, but never runs while the ring exists
// CHECK: edge-owning-raw-pointer.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: make 'Layout::document' weak: 
