// A string is the literal that it was given, "" at first, and empty or not.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -I%S/Inputs -DLEAK | grep warning: | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++20 -I%S/Inputs | count 0

#include "cut-if.h"
#include <filesystem>
#include <string>
#include <string_view>

void unknown(std::string &text);
std::string anything();

#define CUT_IF(N, C)                                                           \
  RING_CUT_IF(N, std::string mark, std::string &s = n->mark, C)

#ifdef LEAK
CUT_IF(Empty, !s.empty())
// CHECK-DAG: warning: 'Empty::next' closes
CUT_IF(Literal, ((s = "a"), s.empty()))
// CHECK-DAG: warning: 'Literal::next' closes
CUT_IF(Unknown, (unknown(s), s.empty()))
// CHECK-DAG: warning: 'Unknown::next' closes
CUT_IF(Erased, ((s = "a"), s.pop_back(), !s.empty()))
// CHECK-DAG: warning: 'Erased::next' closes
CUT_IF(Removed, ((s = "a"), std::erase(s, 'a'), !s.empty()))
// CHECK-DAG: warning: 'Removed::next' closes
CUT_IF(Joined, ((s += anything()), s.empty()))
// CHECK-DAG: warning: 'Joined::next' closes
#else
struct Node {
  std::shared_ptr<Node> next;
};
CUT_IF(Empty, s.empty())
CUT_IF(Equal, s == "")
CUT_IF(Size, s.size() == 0)
CUT_IF(Literal, ((s = "a"), !s.empty()))
CUT_IF(Length, ((s = "ab"), s.length() == 2))
CUT_IF(Constructed, !std::string("a").empty())
CUT_IF(Cleared, ((s = "a"), s.clear(), s.empty()))
CUT_IF(Assigned, ((s = "a"), (s = {}), s.empty()))
CUT_IF(Appended, ((s += anything()), (s += "a"), !s.empty()))
CUT_IF(Character, ((s += 'c'), !s.empty()))
CUT_IF(Pushed, (s.push_back('c'), s != ""))
CUT_IF(Sum, !(anything() + "a").empty())
CUT_IF(View, std::string_view().empty())
CUT_IF(ViewOf, !std::string_view("a").empty())
CUT_IF(Path, std::filesystem::path().empty())

void bothAsOne(const std::string &s) {
  auto n = std::make_shared<Node>();
  n->next = n;
  if (s.empty())
    n->next = nullptr;
  if (s.size() != 0)
    n->next = nullptr;
}

struct Gate {
  std::string mark;
  std::shared_ptr<Gate> next;
};
bool isRing(Gate *g) {
  if (g->mark.empty()) {
    g->mark = "on the way";
    if (g->next && isRing(g->next.get()))
      return true;
    g->mark = "seen";
  } else if (g->mark == "on the way") {
    return true;
  }
  return false;
}
int main() {
  auto a = std::make_shared<Gate>(), b = std::make_shared<Gate>();
  a->next = b;
  b->next = a;
  if (isRing(a.get()))
    a->next = nullptr;
}
#endif
