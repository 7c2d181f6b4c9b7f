//===- analysis/DeadUses.h - functions that tell a weak edge ----*- C++ -*-===//

#ifndef REFCYCLE_ANALYSIS_DEADUSES_H
#define REFCYCLE_ANALYSIS_DEADUSES_H

#include <map>
#include <set>

namespace refcycle {

/// The functions that used an object after its end: while a destructor ran, or
/// not. Those that found a weak pointer expired while a destructor or deleter
/// ran. And of weak pointers that outlive the function which asks them, but for
/// those that a lambda keeps: who found one expired, who found one that was not,
/// and who returned one to an object that ended with that. Those that found one
/// expired which was a counted one before. Those that were called as values. Last,
/// how many owners each was told that an object has.
struct DeadUses {
  std::set<int> InCleanup, Elsewhere, Expired, Missed, Met, Returned, Lost, Called;
  std::map<int, std::set<unsigned>> Owners;

  void merge(DeadUses Other) {
    InCleanup.merge(Other.InCleanup);
    Elsewhere.merge(Other.Elsewhere);
    Expired.merge(Other.Expired);
    Missed.merge(Other.Missed);
    Met.merge(Other.Met);
    Returned.merge(Other.Returned);
    Lost.merge(Other.Lost);
    Called.merge(Other.Called);
    for (auto &[Fn, Counts] : Other.Owners)
      Owners[Fn].merge(Counts);
  }
};

} // namespace refcycle

#endif
