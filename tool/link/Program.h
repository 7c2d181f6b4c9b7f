//===- link/Program.h - the whole program -----------------------*- C++ -*-===//
//
// The linked model: the tables of all summaries under program-wide indices.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_LINK_PROGRAM_H
#define REFCYCLE_LINK_PROGRAM_H

#include "model/Finding.h"
#include "model/Summary.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace refcycle {

/// All tables use program-wide indices; `strings` holds every name once.
struct Program {
  std::vector<std::string> Strings;
  std::vector<Range> Ranges;
  std::vector<Type> Types;
  std::vector<Record> Records;
  std::vector<Field> Fields;
  std::vector<GlobalVariable> Globals;
  std::vector<Symbol> Symbols;
  std::vector<Function> Functions;      ///< sorted by USR of their symbol
  std::vector<int> Body;                ///< symbol -> function, or None
  std::vector<llvm::SmallVector<int, 2>> Derived; ///< record -> direct derived
  std::vector<llvm::SmallVector<int, 2>> Overriders; ///< symbol -> direct ones
  std::vector<llvm::SmallVector<int, 4>> Methods; ///< record -> its symbols
  /// Definitions of a class that differ from the one that is used.
  struct Conflict {
    unsigned Record;
    unsigned Range;
  };
  std::vector<Conflict> Conflicts;
  /// The folder that all files with classes of internal linkage are in, or have.
  std::string LocalRoot;
  std::vector<Gap> Gaps; ///< once a function, however many units have it

  /// An array of numbers, bytes perhaps, that something may be kept in.
  bool isRawStorage(unsigned T) const {
    return isFixedArray(Types[T]) &&
           Types[Types[T].args[0]].kind == TypeKind::Scalar;
  }

  llvm::StringRef text(unsigned String) const { return Strings[String]; }
  SourcePlace place(unsigned Range) const;
};

} // namespace refcycle

#endif
