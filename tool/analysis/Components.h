//===- analysis/Components.h - strongly connected components ----*- C++ -*-===//

#ifndef REFCYCLE_ANALYSIS_COMPONENTS_H
#define REFCYCLE_ANALYSIS_COMPONENTS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <cstddef>

namespace refcycle {

/// Calls \p Component with the nodes of each strongly connected component of the
/// graph of \p Nodes nodes, after those that its edges lead to. \p Successors
/// calls its second argument with each node that an edge leads to.
void forEachComponent(
    size_t Nodes,
    llvm::function_ref<void(unsigned, llvm::function_ref<void(unsigned)>)>
        Successors,
    llvm::function_ref<void(llvm::ArrayRef<unsigned>)> Component);

} // namespace refcycle

#endif
