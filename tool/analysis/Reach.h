//===- analysis/Reach.h - what is reached at the end of an entry -*- C++ -*-===//
//
// What the caller (or unknown code that was given an object), and what only
// globals, reach by any edge but weak ones. Visits each object once.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_REACH_H
#define REFCYCLE_ANALYSIS_REACH_H

#include "analysis/Heap.h"
#include "llvm/ADT/DenseSet.h"

namespace refcycle {

/// Are all edges of \p Ring still there?
bool isIntact(const State &S, const RingFact &Ring);

class Reach {
public:
  explicit Reach(const State &S);

  llvm::DenseSet<ObjectId> FromCaller, FromGlobal;

private:
  bool belowGlobal(ObjectId O);
  void add(ObjectId O, llvm::DenseSet<ObjectId> &Set);
  void spread(llvm::DenseSet<ObjectId> &Set);

  const State &S;
  std::vector<ObjectId> Queue;
  llvm::DenseSet<ObjectId> BelowGlobal;
};

} // namespace refcycle

#endif
