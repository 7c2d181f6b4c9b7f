//===- analysis/RawOwners.h - raw pointers that own --------------*- C++ -*-===//
//
// A raw pointer owns where the destructor of its holder deletes it:
//
//   ~C() { delete f; }                              C::f
//   ~C() { for (auto *x : f) delete x; }            the elements of C::f
//   ~C() { for (auto &kv : f) delete kv.second; }   the values of C::f
//
// and likewise through whatever the destructor calls with the pointer or its
// holder: functions, lambdas, algorithms, `delete this` of the pointee. Not
// followed: a function that counts first and deletes when nobody is left, and
// links of a list or tree whose other end deletes them.
//
// Flow-insensitive: a pointer that some destructor may delete owns always. Errs
// towards finding an owner; linear in the bodies that destructors reach.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_RAWOWNERS_H
#define REFCYCLE_ANALYSIS_RAWOWNERS_H

#include "link/Program.h"
#include "llvm/ADT/DenseSet.h"

namespace refcycle {

class ProgramIndex;

/// Which pointer below a field: itself, those in its container, or a component
/// of its (or of its entries') tuple, by number.
inline constexpr int WholeField = -1;
inline constexpr int Elements = -2;

class RawOwners {
public:
  RawOwners(const Program &P, const ProgramIndex &Index);

  /// Is the raw pointer at \p Part of \p Field deleted with its holder?
  bool owns(int Field, int Part) const { return Owned.contains({Field, Part}); }
  /// Is any raw pointer at or below \p Field?
  bool ownsAny(int Field) const { return Fields.contains(Field); }
  bool empty() const { return Fields.empty(); }

private:
  llvm::DenseSet<std::pair<int, int>> Owned;
  llvm::DenseSet<int> Fields;
};

} // namespace refcycle

#endif
