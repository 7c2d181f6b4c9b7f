//===- link/Linker.h - summaries to one program -----------------*- C++ -*-===//
//
//   TUSummary... --intern strings, types--> --merge records, functions by USR-->
//   --resolve overriders--> Program
//
// Entities with the same USR are one: the first complete definition wins, and a
// definition that differs in shape is recorded as an ODR conflict. The result
// does not depend on the order of the summaries. Summaries that contradict each
// other never make a class its own base, or a method override itself.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_LINK_LINKER_H
#define REFCYCLE_LINK_LINKER_H

#include "link/Program.h"
#include "llvm/ADT/ArrayRef.h"
#include <vector>

namespace refcycle {

/// Merges \p Summaries, of which some may be null. Near linear in their size.
Program link(llvm::ArrayRef<const TUSummary *> Summaries);

/// The same for any list of pointers to summaries.
template <class List> Program link(const List &Summaries) {
  std::vector<const TUSummary *> Plain;
  for (const auto &S : Summaries)
    Plain.push_back(S ? &*S : nullptr);
  return link(llvm::ArrayRef(Plain));
}

} // namespace refcycle

#endif
