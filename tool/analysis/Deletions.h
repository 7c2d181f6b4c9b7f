//===- analysis/Deletions.h - what bodies delete -----------------*- C++ -*-===//
//
//   body --places of its registers--> what it deletes, by place
//   what a callee deletes --with the places of the arguments--> what the caller
//   does
//
// A body that counts a number of an object down, and deletes the object having
// asked it for a number, deletes it for its last owner: it gives back a count.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_DELETIONS_H
#define REFCYCLE_ANALYSIS_DELETIONS_H

#include "analysis/RawOwners.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

namespace refcycle {

/// Where a pointer comes from: below `this`, a parameter or a capture, the last
/// field on the way, and which part of that.
struct Place {
  static constexpr int This = -1;
  static int capture(int Field) { return -2 - Field; }
  int Root = This;
  int Field = None;
  int Part = WholeField;
  bool Counted = false; ///< deleted when nobody is left
  int CountedIn = None; ///< the class that has the count
  bool operator==(const Place &) const = default;
  bool is(const Place &Other) const { return *this == Other; }
};

using Places = llvm::SmallVector<Place, 2>;

/// What each function deletes, seen from who calls it. Known once asked for.
class Deletions {
public:
  Deletions(const Program &P, const ProgramIndex &Index) : P(P), Index(Index) {}

  /// What a call of \p Function deletes.
  Places of(int Function);
  /// Does \p Function, or what it calls on its object, count that down?
  bool countsDown(int Function, unsigned Depth = 0);
  /// \p Function, and what it calls to delete something, delete when nobody is
  /// left.
  void noteCounting(int Function);

  const Program &P;
  const ProgramIndex &Index;
  llvm::DenseSet<int> Counting; ///< functions that delete when nobody is left

private:
  llvm::DenseMap<int, Places> Known;
};

} // namespace refcycle

#endif
