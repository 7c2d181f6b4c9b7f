//===- analysis/Budget.h - operations that an entry may take ----*- C++ -*-===//
//
// Whoever runs has a share, past which it calls nothing more, and an end, at
// which it is given up. Both are numbers of operations since the entry began.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_BUDGET_H
#define REFCYCLE_ANALYSIS_BUDGET_H

#include <algorithm>
#include <cstdint>

namespace refcycle {

class Budget {
public:
  explicit Budget(uint64_t Entry = 0)
      : Entry(Entry), Share(Entry), End(2 * Entry) {}

  void spend(uint64_t Count) { Spent += Count; }
  /// What it costs to look for something in so many \p Objects.
  void lookThrough(uint64_t Objects) { Spent += Objects / 256; }
  uint64_t spent() const { return Spent; }
  bool isShareSpent() const { return Spent >= Share; }
  bool isOver() const { return Spent > End; }
  /// Quarters of the entry's budget that are spent.
  uint64_t quarters() const { return Entry ? 4 * Spent / Entry : 0; }

  /// So many more to leave the entry, half of them with calls.
  void extend(uint64_t By) {
    Share += By / 2;
    End += By;
  }

  /// From here on it is a callee's: three quarters of what the caller has left,
  /// and \p Own more to come to its end.
  void narrow(uint64_t Own) {
    const uint64_t Left = isShareSpent() ? 0 : Share - Spent;
    Share = Spent + Left / 4 * 3;
    End = std::min(End, Share + Own);
  }
  /// It is the caller's again.
  void returnTo(const Budget &Caller) {
    Share = Caller.Share;
    End = Caller.End;
  }

private:
  uint64_t Entry, Share, End;
  uint64_t Spent = 0;
};

} // namespace refcycle

#endif
