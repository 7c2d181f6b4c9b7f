//===- analysis/Executors.h - who calls what is kept once -------*- C++ -*-===//
//
// A timer, socket or strand hands what it is given to an executor somewhere
// else. Whether that executor dies with the captured objects decides whether the
// handler keeps them for ever or only for a while. Known here, from types and
// constructors alone:
//
//   C owns an executor   a field of C is one, or owns a class that does
//   C::f is foreign      every construction of C::f takes its executor from a
//                        parameter, a global or a reference member
//   somebody runs it     a closure, or a bound member function, runs an executor
//
// Errs towards foreign, which is silent, only where C::f's constructions say so.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_EXECUTORS_H
#define REFCYCLE_ANALYSIS_EXECUTORS_H

#include "link/Program.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace refcycle {

class Executors {
public:
  /// Linear in the number of operations.
  explicit Executors(const Program &P);

  /// Does an object of \p Record own an executor, by its class?
  bool ownedBy(int Record) const { return Owners.contains(Record); }
  /// Does \p Field, a timer or the like, work on an executor of somebody else?
  bool isForeign(int Field) const { return Foreign.contains(Field); }
  /// Are executors run where the order of calls does not show it?
  bool runElsewhere() const { return Elsewhere; }

private:
  void findOwners();
  void findForeign();

  const Program &P;
  llvm::DenseSet<int> Owners, Foreign;
  bool Elsewhere = false;
};

} // namespace refcycle

#endif
