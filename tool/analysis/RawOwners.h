//===- analysis/RawOwners.h - raw pointers that own -------------*- C++ -*-===//
//
// A raw pointer owns where the destructor of its holder deletes it:
//
//   ~C() { delete f; }                              C::f
//   ~C() { for (auto *x : f) delete x; }            the elements of C::f
//   ~C() { for (auto &kv : f) delete kv.second; }   the values of C::f
//
// and likewise through whatever the destructor calls with the pointer or its
// holder: functions, lambdas, algorithms, `delete this` of the pointee. Not
// followed: links of a list or tree whose other end deletes them.
//
// A function that counts down and deletes when nobody is left gives back a
// count; its caller has owned one, like a counted pointer:
//
//   counts(g)  <=>  g makes a number of p or `this` less, asks it for a number
//                   and deletes it, or calls functions that do
//   ~C() { f->g(); } /\ counts(g)   =>  C::f is owned, together with others
//
// Not so where ~C has a condition that is not about f (a flag may say that no
// count was taken), and where the object is a control block: then what
// it leads to is deleted before it is, and who counts it may be a weak pointer.
//
// Flow-insensitive: a pointer that some destructor may delete owns always. Errs
// towards finding an owner; linear in the bodies that destructors reach.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_RAWOWNERS_H
#define REFCYCLE_ANALYSIS_RAWOWNERS_H

#include "link/Program.h"
#include "llvm/ADT/DenseSet.h"
#include <limits>
#include <map>

namespace refcycle {

class ProgramIndex;

/// Which pointer below a field: itself, those in its container, or a component
/// of its (or of its entries') tuple, by number.
inline constexpr int WholeField = -1;
inline constexpr int Elements = -2;

class RawOwners {
public:
  RawOwners(const Program &P, const ProgramIndex &Index);

  /// Is the raw pointer at \p Part of \p Field deleted with its holder, or one
  /// count given back?
  bool owns(int Field, int Part) const { return Owned.contains({Field, Part}); }
  /// Is it deleted, whoever else has it?
  bool deletes(int Field, int Part) const {
    const auto At = Owned.find({Field, Part});
    return At != Owned.end() && At->second.Deleted;
  }
  /// Does \p Function delete only what nobody is left to own?
  bool countsDown(int Function) const { return Counting.contains(Function); }
  /// Is any raw pointer at or below \p Field?
  bool ownsAny(int Field) const { return firstOf(Field) != Owned.end(); }
  /// Is a count given back of any of them?
  bool countsAny(int Field) const;
  bool empty() const { return Owned.empty(); }

private:
  struct Ways {
    bool Deleted = false, Counted = false;
  };
  using Parts = std::map<std::pair<int, int>, Ways>; ///< by field and part

  Parts::const_iterator firstOf(int Field) const {
    const auto At = Owned.lower_bound({Field, std::numeric_limits<int>::min()});
    return At != Owned.end() && At->first.first == Field ? At : Owned.end();
  }

  Parts Owned;
  llvm::DenseSet<int> Counting;
};

} // namespace refcycle

#endif
