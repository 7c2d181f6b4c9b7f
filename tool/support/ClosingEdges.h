//===- support/ClosingEdges.h - what makes a graph cyclic -------*- C++ -*-===//

#ifndef REFCYCLE_SUPPORT_CLOSINGEDGES_H
#define REFCYCLE_SUPPORT_CLOSINGEDGES_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include <cstdint>
#include <utility>
#include <vector>

namespace refcycle {

/// The edges of a graph of \p Count nodes that lead back to where a depth-first
/// walk over it came from, each as its node and its place among \p Successors
/// of that node. Without them the graph has no cycle; empty where it has none.
/// Linear, and does not recurse: the graph may be a stranger's.
std::vector<std::pair<size_t, size_t>> closingEdges(
    size_t Count,
    llvm::function_ref<const std::vector<uint32_t> &(size_t)> Successors);

} // namespace refcycle

#endif
