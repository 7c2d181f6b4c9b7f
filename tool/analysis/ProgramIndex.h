//===- analysis/ProgramIndex.h - facts derived from a program ---*- C++ -*-===//
//
// What the analysis asks of a program again and again: liveness of registers,
// loop heads, callers, the final overrider for a class, fields that own through
// a raw pointer, and the functions that name a field. Computed once, read only.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_PROGRAMINDEX_H
#define REFCYCLE_ANALYSIS_PROGRAMINDEX_H

#include "analysis/Executors.h"
#include "analysis/RawOwners.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseSet.h"

namespace refcycle {

struct FunctionFacts {
  std::vector<llvm::SmallVector<int, 2>> Dying; ///< op -> registers it ends
  std::vector<llvm::BitVector> LiveIn;          ///< block -> registers
  llvm::BitVector LoopHead;                     ///< by block
  llvm::BitVector Joins;                        ///< with several ways in
  llvm::DenseMap<int, llvm::BitVector> LoopBody;///< head -> its blocks
  /// Blocks that test what must hold -> where they go on if it does: the other
  /// way never returns.
  llvm::DenseMap<int, int> Asserted;
};

class ProgramIndex {
public:
  explicit ProgramIndex(const Program &P);

  const FunctionFacts &facts(int Function) const { return Facts[Function]; }

  /// The body that a call of \p Symbol runs on an object whose dynamic type is
  /// \p Record; None if there is none.
  int overrider(int Symbol, int Record) const;
  /// All bodies a virtual call of \p Symbol may run.
  llvm::SmallVector<int, 4> overriders(int Symbol) const;
  /// The destructor bodies of \p Record, derived first.
  llvm::SmallVector<int, 2> destructors(int Record) const;
  bool derivesFrom(int Record, int Base) const;

  /// Raw pointers that are deleted with their holder.
  const RawOwners &rawOwners() const { return Raw; }

  /// Who calls what timers, sockets and the like keep.
  const Executors &executors() const { return Asynchronous; }

  /// Functions that may call \p Function; closures count as called by the
  /// function that makes them.
  const llvm::SmallVector<int, 4> &callers(int Function) const {
    return Callers[Function];
  }
  /// Does \p Caller, of those, only hand \p Function to what keeps it for later
  /// (Registrations.h)?
  bool registers(int Caller, int Function) const {
    return Registrations.contains({Caller, Function});
  }
  /// Does somebody?
  bool isHandler(int Function) const { return Handlers.contains(Function); }
  /// A Throw whose exception may leave \p Function, or null (Throwers.h).
  const Op *thrower(int Function) const { return Throwers[Function]; }
  /// Functions that name \p Field.
  llvm::ArrayRef<int> users(int Field) const { return Users[Field]; }

private:
  void collectCalls(int Function);

  const Program &P;
  std::vector<FunctionFacts> Facts;
  std::vector<llvm::SmallVector<int, 4>> Callers, Callees;
  std::vector<llvm::SmallVector<int, 4>> Users; ///< by field
  RawOwners Raw;
  Executors Asynchronous;
  std::vector<const Op *> Throwers;
  llvm::DenseSet<std::pair<int, int>> Registrations;
  llvm::DenseSet<int> Handlers;
};

} // namespace refcycle

#endif
