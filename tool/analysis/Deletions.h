//===- analysis/Deletions.h - what bodies delete ----------------*- C++ -*-===//
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

#include "analysis/BodyPlaces.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace refcycle {

/// What each function deletes, seen from who calls it. Known once asked for.
class Deletions {
public:
  Deletions(const Program &P, const ProgramIndex &Index) : P(P), Index(Index) {}

  /// What a call of \p Function deletes.
  Places of(int Function);
  /// Does \p Function, or what it calls on its object, count that down?
  bool countsDown(int Function);
  /// \p Function, and what it calls to delete something, delete when nobody is
  /// left.
  void noteCounting(int Function);

  const Program &P;
  const ProgramIndex &Index;
  llvm::DenseSet<int> Counting; ///< functions that delete when nobody is left

private:
  llvm::DenseMap<int, Places> Known;
  llvm::DenseMap<int, bool> CountsDown;
};

} // namespace refcycle

#endif
