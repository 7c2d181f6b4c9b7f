//===- analysis/Components.cpp --------------------------------------------===//

#include "analysis/Components.h"
#include "llvm/ADT/SCCIterator.h"
#include <vector>

namespace {

/// A node in the form that scc_iterator walks.
struct Node {
  unsigned Id = 0;
  std::vector<Node *> Out;
};

} // namespace

template <> struct llvm::GraphTraits<Node *> {
  using NodeRef = Node *;
  using ChildIteratorType = std::vector<Node *>::iterator;
  static NodeRef getEntryNode(Node *N) { return N; }
  static ChildIteratorType child_begin(Node *N) { return N->Out.begin(); }
  static ChildIteratorType child_end(Node *N) { return N->Out.end(); }
};

void refcycle::forEachComponent(
    size_t Count,
    llvm::function_ref<void(unsigned, llvm::function_ref<void(unsigned)>)>
        Successors,
    llvm::function_ref<void(llvm::ArrayRef<unsigned>)> Component) {
  std::vector<Node> Nodes(Count + 1);
  Node &Start = Nodes.back(); // leads to all
  Start.Id = Count;
  for (unsigned I = 0; I < Count; ++I) {
    Nodes[I].Id = I;
    Successors(I, [&](unsigned To) { Nodes[I].Out.push_back(&Nodes[To]); });
    Start.Out.push_back(&Nodes[I]);
  }
  std::vector<unsigned> Members;
  for (auto At = llvm::scc_begin(&Start); !At.isAtEnd(); ++At) {
    Members.clear();
    for (Node *N : *At)
      if (N != &Start)
        Members.push_back(N->Id);
    if (!Members.empty())
      Component(Members);
  }
}
