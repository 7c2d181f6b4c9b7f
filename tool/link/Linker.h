//===- link/Linker.h - summaries to one program ------------------*- C++ -*-===//
//
//   TUSummary... --intern strings, types--> --merge records, functions by USR-->
//   --resolve overriders--> Program
//
// Entities with the same USR are one: the first complete definition wins, and a
// definition that differs in shape is recorded as an ODR conflict. The result
// does not depend on the order of the summaries.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_LINK_LINKER_H
#define REFCYCLE_LINK_LINKER_H

#include "link/Program.h"
#include <memory>
#include <vector>

namespace refcycle {

/// Merges \p Summaries. Near linear in their size.
Program link(const std::vector<std::unique_ptr<TUSummary>> &Summaries);

} // namespace refcycle

#endif
