//===- analysis/ClassGraph.h - which classes may form a ring ----*- C++ -*-===//
//
// The ownership graph of classes, before any function is looked at:
//
//   C -> D   a field of C owns a D (counted, uniquely, by value, in containers,
//            or through a raw pointer that C's destructor deletes)
//   C -> B, B -> C   B is a base of C: who owns a B may own a C
//   C -> callable -> every closure, functor and bind result
//   C -> anything -> every class, for shared_ptr<void> and std::any
//
// Rings of objects can only form inside a strongly connected component of it
// that contains a counted edge. Its classes and fields are *tracked*; code that
// cannot write a tracked field needs no analysis of its own.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_CLASSGRAPH_H
#define REFCYCLE_ANALYSIS_CLASSGRAPH_H

#include "analysis/ProgramIndex.h"
#include "config/Config.h"

namespace refcycle {

/// What counts as if it owned, to look at code in which it did.
struct AlsoCounted {
  bool Weak = false;   ///< weak pointers
  llvm::BitVector Raw; ///< raw pointers in these fields; empty: none
  std::vector<unsigned> Captured; ///< some callable, objects of these classes
  llvm::BitVector Weakened = {};  ///< weak pointers in these fields were so

  bool isRaw(unsigned Field) const {
    return Field < Raw.size() && Raw.test(Field);
  }
};

class ClassGraph {
public:
  /// Linear in the number of fields and base classes.
  ClassGraph(const Program &P, const ProgramIndex &Index, AlsoCounted Also = {});

  /// Does it take weak pointers for counted ones?
  bool weakToo() const { return Also.Weak; }
  /// Was \p Field a counted pointer, or held such, before it was made weak?
  bool wasCounted(int64_t Field) const {
    return Field >= 0 && size_t(Field) < Also.Weakened.size() &&
           Also.Weakened.test(Field);
  }

  /// May a ring of objects contain an instance of \p Record?
  bool isTracked(int Record) const { return Tracked.test(Record); }
  /// May \p Field be an edge of a ring?
  bool isTrackedField(int Field) const { return TrackedFields.test(Field); }

  /// May a slot of \p Id be an edge of a ring, for all that its type says?
  bool carries(unsigned Id, unsigned Depth = 0) const;

  /// Functions that may make an edge of a ring, themselves or through what they
  /// call.
  const llvm::BitVector &makers() const { return Makers; }

  /// Functions whose body is worth running at a call: they may make or break an
  /// edge of a ring, hand on an object that may be on one, use a field that
  /// holds such objects, or are so small that running them is cheaper than not
  /// knowing what they return.
  const llvm::BitVector &relevant() const { return Relevant; }

  /// Those of them that are not just small.
  const llvm::BitVector &touching() const { return Touching; }

private:
  struct Edge {
    unsigned To;
    bool Counted;
  };

  bool isCounted(const Type &T) const {
    return T.strength == Strength::Strong ||
           (Also.Weak && T.strength == Strength::Weak);
  }
  void findHidden();
  bool mayHideOwner(const Type &Pointer) const;
  void addField(unsigned Field);
  /// Whatever a pointer to \p Record leads to: it or a derived class.
  unsigned anyOf(unsigned Record) const { return P.Records.size() + Record; }
  void addTargets(unsigned From, unsigned Id, bool Counted, unsigned Depth,
                  bool RawOwns = false, bool Through = false);
  void addPointees(unsigned From, const Type &Pointer, bool Counted,
                   unsigned Depth, bool RawOwns);
  void addStored(const Function &F);
  void addHidden();
  void addHiddenBy(LibraryOp L, const Type &T);
  void findComponents();
  void findMakers();
  void findRelevant();
  void spreadToCallers(llvm::BitVector &Set);
  bool mentionsTracked(unsigned Id, unsigned Depth) const;

  const Program &P;
  const ProgramIndex &Index;
  const AlsoCounted Also;
  unsigned CallableNode, AnyNode;
  std::vector<llvm::SmallVector<Edge, 4>> Out;
  std::vector<llvm::SmallVector<unsigned, 2>> FieldTargets;
  llvm::BitVector Hiding; ///< types
  llvm::BitVector Tracked, TrackedNodes, TrackedFields, Makers, Touching,
      Relevant;
};

} // namespace refcycle

#endif
