//===- support/ClosingEdges.cpp -------------------------------------------===//

#include "support/ClosingEdges.h"

std::vector<std::pair<size_t, size_t>> refcycle::closingEdges(
    size_t Count,
    llvm::function_ref<const std::vector<uint32_t> &(size_t)> Successors) {
  enum : uint8_t { New, Open, Done };
  std::vector<uint8_t> State(Count, New);
  std::vector<std::pair<size_t, size_t>> Path, Out; // node, next successor
  auto Enter = [&](size_t Node) {
    State[Node] = Open;
    Path.push_back({Node, 0});
  };
  for (size_t Root = 0; Root < Count; ++Root) {
    if (State[Root] == New)
      Enter(Root);
    while (!Path.empty()) {
      auto &[Node, Next] = Path.back();
      const std::vector<uint32_t> &To = Successors(Node);
      if (Next == To.size()) {
        State[Node] = Done;
        Path.pop_back();
        continue;
      }
      const size_t Child = To[Next++];
      if (State[Child] == Open)
        Out.push_back({Node, Next - 1});
      else if (State[Child] == New)
        Enter(Child);
    }
  }
  return Out;
}
