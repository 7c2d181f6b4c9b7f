//===- analysis/ContainerCall.h - one container operation -------*- C++ -*-===//
//
//   state, container, operation, arguments --run--> states with its result
//
// A look-up by key goes every way the keys allow: an entry may be the one, or
// there may be none (UnknownKeys.cpp). Linear in the entries.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_CONTAINERCALL_H
#define REFCYCLE_ANALYSIS_CONTAINERCALL_H

#include "analysis/Interpreter.h"

namespace refcycle {

/// One operation on one container, in one state.
class Interpreter::ContainerCall {
public:
  ContainerCall(Interpreter &I, LibraryOp L, const Op &O, State From,
                ObjectId C, llvm::ArrayRef<Value> Args, States &Out)
      : I(I), L(L), O(O), S(std::move(From)), C(C), Args(Args), Out(Out),
        K(I.type(S.at(C).Type).kind), Element(I.elementType(S.at(C))) {}

  void run();

private:
  using Hit = llvm::function_ref<void(State, SlotKey)>;
  using Miss = llvm::function_ref<void(State)>;

  Value arg(unsigned N) const {
    return N < Args.size() ? Args[N] : Value::unknown();
  }
  void done(Value V) { finish(std::move(S), V); }
  void finish(State St, Value V) { I.result(std::move(St), O, V, Out); }
  Value key(State &St, Value V) const {
    return V.is(Value::Location) ? I.load(St, V, 0) : V;
  }
  /// Another container that holds such elements itself.
  bool isContainer(const Value &V) const {
    return V.is(Value::Pointer) && V.Object != C &&
           isContainerKind(I.type(S.at(V.Object).Type).kind);
  }

  SlotKey insertCopies(const Value &Count, const Value &V, int Position = -1);
  unsigned keyType(const State &St) const;
  Value keyOf(State &St, const Cell &Entry) const;
  std::optional<bool> isEntryOf(State &St, const Cell &Entry, Value Key) const;
  bool isInHand(const State &St, SlotKey E) const;
  State found(State St, SlotKey E, Value Key, bool Taken) const;
  void lookUp(State From, Value Key, Hit With, Miss Without);
  Value mapped(State &St, SlotKey E) const;
  SlotKey mapInsert(State &St, Value Key, Value V);
  void inserted(State St, SlotKey E, bool New);

  void append();
  void splice();
  void numbers();
  void heldIndex();
  void insertAt();
  void insertValue();
  void setByKey();
  void withNew(State St, llvm::function_ref<void(State, Value)> Then);
  void resizeTo(State First, int64_t Count);
  void subscript();
  void subscriptMap();
  void subscriptArray(Value Index);
  void outermost();
  void valueOr();
  void pop();
  void erase();
  void eraseEqual(State St, Value Key, size_t AtMost);
  void eraseRange(SlotKey From, SlotKey To);
  void eraseAt(SlotKey E);
  void assign();
  void resize();
  void begin();
  void find();
  void contains();
  void takeAll(Value From);

  Interpreter &I;
  const LibraryOp L;
  const Op &O;
  State S;
  const ObjectId C;
  llvm::ArrayRef<Value> Args;
  States &Out;
  const TypeKind K;
  const unsigned Element;
};

} // namespace refcycle

#endif
