//===- analysis/LibraryCall.h - a call of a library function ----*- C++ -*-===//
//
//   state, operation --run--> states with its result
//
// What a call does is the meaning of its word in LibraryOps.def. Operations on
// containers and ranges are handed on, to ContainerCall and Algorithms.cpp; for
// arguments that are not understood the result is unknown and nothing is done.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_LIBRARYCALL_H
#define REFCYCLE_ANALYSIS_LIBRARYCALL_H

#include "analysis/Interpreter.h"

namespace refcycle {

/// One library operation, in one state.
class Interpreter::LibraryCall {
public:
  LibraryCall(Interpreter &I, const Function &F, const Op &O, State &&From,
              States &Out);

  void run();

private:
  Value arg(unsigned N) const {
    return N < Args.size() ? Args[N] : Value::unknown();
  }
  void done(Value V) { I.result(std::move(S), O, V, Out); }
  void unknown() { done(Value::unknown()); }

  // Pointers (PointerCalls.cpp).
  void cast();
  void alias();
  Value guarded(const Value &V);
  void withDeleter();
  void release();
  void swap(const Value &A, const Value &B);
  void exchange();
  void exchangeIf();

  // Tuples, optionals, variants, any (ContentCalls.cpp).
  void makeTuple();
  void getElement();
  void castContent();
  void holdsType();
  void visit();

  // Positions (Iterators.cpp).
  void endOfRange(LibraryOp Which);
  void inserter();
  void moveIterator();
  void move(int By);
  void moveInArray(const Value &At, const Value &N);
  std::optional<int> stepsOf(const Value &At, const Value &N) const;
  void distance();
  void subscriptAt();

  // Holders, and the rest (LibraryOps.cpp).
  void keep();
  void useCount();
  void runKept();
  void disconnect();
  void onReceiver();

  Interpreter &I;
  const LibraryOp L;
  const Op &O;
  State S;
  llvm::SmallVector<Value, 4> Args;
  const Value Receiver;
  States &Out;
};

} // namespace refcycle

#endif
