//===- analysis/ClassShape.h - rings that only the types allow --*- C++ -*-===//
//
// Level latent: no analysed path builds the ring, but nothing in the classes
// forbids it.
//
//   owns(f, D)   the declared type of the field f owns a D: counted, uniquely, by
//                value, in containers, or by a raw pointer that is deleted
//   next(D)      the fields of all classes that an object held as a D may have
//   shape ring   fields f1, f2, .. fn, f1 again with owns(fi, D) and f(i+1) in
//                next(D), one of them counted, none twice; the shortest for each
//                counted field
//   impossible   no field on it is public or written outside the constructors of
//                its class: then objects only own older ones
//
// Callables and type-erased holders may own anything, so they say nothing.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_CLASSSHAPE_H
#define REFCYCLE_ANALYSIS_CLASSSHAPE_H

#include "analysis/ClassGraph.h"
#include "analysis/Verdict.h"

namespace refcycle {

class ClassShape {
public:
  ClassShape(const Program &P, const ProgramIndex &Index,
             const ClassGraph &Classes);

  /// The shape rings that are not impossible, without those whose slots include
  /// all of one in \p Known. In a stable order, each under its key; the cost is a
  /// breadth-first search for each counted field, of at most MaxClasses.
  std::vector<std::pair<RingKey, Finding>> find(const Contexts &Known) const;

  static constexpr size_t MaxClasses = 1000;

private:
  struct Step {
    int Field, Target; ///< the class owned through it
  };

  void collectTargets(unsigned Id, llvm::SmallVectorImpl<int> &Out,
                      bool &Counted, unsigned Depth = 0) const;
  void noteWrites(const Function &F);
  llvm::DenseSet<int> relatives(int Record) const;
  const llvm::SmallVector<int, 8> &nextFields(int Record) const;
  std::vector<Step> shortestRing(int Field) const;
  Finding describeShape(const std::vector<Step> &Ring) const;

  const Program &P;
  const ProgramIndex &Index;
  const ClassGraph &Classes;
  std::vector<llvm::SmallVector<int, 2>> Targets; ///< of each field
  llvm::BitVector Counted, WrittenLater;          ///< by field
  mutable std::map<int, llvm::SmallVector<int, 8>> Next; ///< by class, as needed
};

} // namespace refcycle

#endif
