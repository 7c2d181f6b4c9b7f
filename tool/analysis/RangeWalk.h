//===- analysis/RangeWalk.h - one algorithm on one range --------*- C++ -*-===//
//
//   state, range --entry by entry: call, compare, write--> states with its result
//
// Linear in the entries; a predicate that cannot be decided splits the state.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_RANGEWALK_H
#define REFCYCLE_ANALYSIS_RANGEWALK_H

#include "analysis/Interpreter.h"

namespace refcycle {

/// One algorithm on the entries of one container.
class Interpreter::RangeWalk {
public:
  RangeWalk(Interpreter &I, LibraryOp L, const Op &O, ObjectId C,
            llvm::ArrayRef<Value> Args, States &Out);

  void run(State First);

private:
  using Ways = llvm::SmallVector<std::pair<State, bool>, 4>;

  void begin(State &S) const;
  void insertNew(State First);
  void runView(State First);
  void show(State &S, SlotKey E);
  void walk(State First, llvm::ArrayRef<SlotKey> Entries);
  void visit(State S, SlotKey E, States &Next);
  /// \p Seen of the entry \p E is what is compared, or given to a predicate.
  void decideOn(State S, SlotKey E, const Value &Element, const Value &Seen,
                States &Next);
  void put(State &S, const Value &At, Value V);
  Value valueAt(State &S, const Value &Element, bool Move);
  void toBack(State &S, SlotKey E);
  bool chooses() const;
  Value result(State &S);
  Ways compare(State S, const Value &Element);
  Ways callOn(State S, const Value &Element);
  Value targetIn(const State &S, const Value &Start) const;

  Interpreter &I;
  const LibraryOp L;
  const Op &O;
  const ObjectId C;
  Value From, To;   ///< where the range is given by iterators, or start and number
  Value Fn, Target; ///< what is called or looked for, and where results go
  Value Other;      ///< where results go, too
  Value Projection; ///< what is looked at of each entry; unset: that itself
  size_t Nth = 0;   ///< of the entries that are walked
  ObjectId View = None;
  int64_t Count = 0; ///< of the entries that it has, or leaves out
  States &Out;
};

} // namespace refcycle

#endif
