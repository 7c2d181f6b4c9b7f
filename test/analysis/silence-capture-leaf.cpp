// A stored callback captures a leaf, or what it needs of its owner by value.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <functional>
#include <memory>
#include <string>
#include <vector>

struct Journal {
  std::vector<std::string> lines;
};
struct Quiz {
  std::shared_ptr<Journal> journal = std::make_shared<Journal>();
  std::string name = "quiz";
  std::vector<std::function<void()>> handlers;
};

int main() {
  auto quiz = std::make_shared<Quiz>();
  quiz->handlers.push_back([journal = quiz->journal] { journal->lines.clear(); });
  quiz->handlers.push_back([name = quiz->name, count = 3] {});
#ifdef LEAK
  quiz->handlers.push_back([quiz] {});
#endif
}

// CHECK: silence-capture-leaf.cpp:[[#@LINE-4]]:{{[0-9]+}}: warning: capturing 'quiz' closes a strong reference cycle: the callback kept by 'Quiz::handlers' keeps its owner alive [refcycle-self-capture]
// CHECK: silence-capture-leaf.cpp:[[#@LINE-5]]:{{[0-9]+}}: note: the capture of 'quiz' keeps 'Quiz' alive; captured here
// CHECK: silence-capture-leaf.cpp:[[#@LINE-6]]:{{[0-9]+}}: note: 'Quiz::handlers' keeps a lambda alive; stored here
// CHECK: silence-capture-leaf.cpp:[[#@LINE-7]]:{{[0-9]+}}: note: capture 'quiz' weakly:
