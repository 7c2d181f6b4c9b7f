//===- summary/Dump.h - a summary as text -----------------------*- C++ -*-===//
//
// For reading and for tests: records, globals and functions by name, then by
// identity; indices into tables are replaced by what they name. Types are shown
// by what they own ("sequence<strong<Node>>"), not as spelled.
//
//   record Node polymorphic : Base                          @node.h:3:1
//     parent_: strong<Node>                                 @node.h:7:3
//
//   function Node::adopt(child: strong<Node>) -> opaque     @node.h:5:3
//     b0: -> b1
//       %0 = this
//       %1 = deref %0
//       %2 = field %1 Node::parent_ : strong<Node>          @node.h:6:5
//
// The files of ranges are shown by their last component, names of temporaries
// as "$3"; a system record's fields are shown like any other's.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_SUMMARY_DUMP_H
#define REFCYCLE_SUMMARY_DUMP_H

#include "model/Summary.h"
#include "llvm/Support/raw_ostream.h"

namespace refcycle {

/// Prints \p Summary, which must be valid (summary/Validate.h). Equal summaries
/// print equally. Linear, but for the sorting.
void dump(const TUSummary &Summary, llvm::raw_ostream &OS);

} // namespace refcycle

#endif
