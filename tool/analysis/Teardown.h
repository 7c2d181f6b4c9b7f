//===- analysis/Teardown.h - can a ring be taken apart? ---------*- C++ -*-===//
//
// A ring that is left reachable by the caller is no leak where code exists that
// takes it apart. Which code does is decided by running it on the ring:
//
//   candidates   functions that name a field of the ring, the callables on it,
//                and what calls them
//   callable(T)  T is a callback, or a destructor of a class outside the ring, or
//                accessible to others
//   breaks(T)    run on the exit state that holds the ring, T leaves it broken on
//                some path that builds no ring in its place and refills the slot
//                with nothing the caller gave
//   teardown(T)  callable(T) and breaks(T), and one of
//                  - T calls a callable of the ring (dispatch of a one-shot), and
//                    no path of it builds the ring again
//                  - T is a callback
//                  - the user of the entry holds an object of T's class, and
//                      - somebody calls T, or
//                      - T breaks it whatever its caller names by key or object
//
// A destructor of a class of the ring, or of what only such a class owns, never
// runs while the ring exists. Where a run is cut short the candidate counts if what
// was left out may empty a slot of the ring (Emptiers.h).
// Cost: no candidate is begun after MaxReplays runs, each of at most
// Limits::ReplaySteps operations.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_TEARDOWN_H
#define REFCYCLE_ANALYSIS_TEARDOWN_H

#include "analysis/Emptiers.h"
#include "analysis/Verdict.h"

namespace refcycle {

class TeardownSearch {
public:
  /// \p C is a context that holds a ring intact.
  TeardownSearch(const Program &P, const ProgramIndex &Index, Interpreter &I,
                 const Context &C);

  /// A function that takes the ring apart, or None.
  int find();

  /// A method of the ring's classes that would take it apart if somebody called
  /// it with whatever arguments, or None. None of those that hand an object of
  /// the ring in or out.
  int findUncalled();

  /// Would the destructor \p Body, run on \p O, take the ring apart?
  bool wouldBreak(int Body, ObjectId O);

private:
  enum class Effect : uint8_t { Nothing, Breaks, Rearms };
  static constexpr unsigned MaxReplays = 64;
  static constexpr unsigned MaxDepth = 5; ///< of callers

  std::vector<int> candidates() const;
  bool isTeardown(int Function);
  bool isMethod(int Function) const;
  bool isCallable(int Function) const;
  bool isRingClass(int Record) const;
  bool isPartOfRing(int Record) const;
  bool isOwnedByRing(int Record) const;
  bool isCalled(int Function, unsigned Depth = 0) const;
  bool isHeldByUser(int Record) const;
  bool isCalledAsBase(int Symbol) const;
  bool mentions(unsigned Id, int Record, unsigned Depth = 0) const;
  bool signatureMentions(int Function, int Record) const;

  llvm::SmallVector<ObjectId, 4> receivers(int Record) const;
  /// May something that the last run left out take the ring apart?
  bool mayBreakInRest();
  const Emptiers &emptiers();
  Effect replay(int Function, Replay &How);
  Effect replayOn(int Function, State S, Value This, Replay &How);
  bool isBroken(const State &S) const;
  bool isRefilled(const State &S) const;
  bool isBuiltAgain(const State &S) const;

  const Program &P;
  const ProgramIndex &Index;
  Interpreter &I;
  const Context &C;
  unsigned Replays = 0;
  std::optional<Emptiers> MayEmpty;
};

} // namespace refcycle

#endif
