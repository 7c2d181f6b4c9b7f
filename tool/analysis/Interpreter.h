//===- analysis/Interpreter.h - bounded symbolic execution ------*- C++ -*-===//
//
//   function --block by block, op by op--> states at its exit
//
// Runs the ownership IR of an entry function and, in place, of everything it
// calls, on sets of at most eight states. The rules, for a state S:
//
//   x = o.f      S.heap(o,f), or a fresh external object cached there
//   o.f := v     strong update; the old value loses an owner
//   o.f := v, v keeps t alive, and t reaches o over owning slots
//                => S.rings += that ring
//   branch c     both ways where c is not decided; each way assumes its answer
//   loop         an undecided head is left after two rounds; a walk over known
//                entries runs to its end
//   call         the callee's body on S itself; virtual: of the dynamic type,
//                else of each overrider (at most four), one state each
//   throw        the frames up to the nearest handler that may catch it are left,
//                each as at its return; without one the path ends silently
//   end of life  what no owning slot keeps alive is destroyed: its destructor
//                runs, then its slots lose an owner. What a ring keeps is never.
//
// States are never merged unless equal; surplus ones are dropped, which only loses
// findings. A call that is not run may have been a teardown: the state is marked
// imprecise, and Verdict.h lowers the level.
//
// Cost: at most Limits::Steps operations an entry, and as many again to leave it.
// A call gets three quarters of what its caller has left. When that is used up the
// callee runs no more calls, on one state; if it does not end soon then, it is given
// up: what has reached its exit goes on, and if nothing has, the call counts as not
// run. With each quarter of the entry's budget fewer states go on. To look through
// a heap for owners is an operation for each 256 objects.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_INTERPRETER_H
#define REFCYCLE_ANALYSIS_INTERPRETER_H

#include "analysis/Budget.h"
#include "analysis/ClassGraph.h"
#include "analysis/DeadUses.h"
#include "analysis/Heap.h"
#include "analysis/Limits.h"
#include "analysis/ProgramIndex.h"
#include "analysis/Throwers.h"
#include "config/Config.h"
#include <map>
#include <optional>
#include <set>

namespace refcycle {

using States = std::vector<State>;

/// Registers of an entry's caller at its exit.
inline constexpr int EntryResult = 0, EntryThis = 1, EntryArguments = 2;

/// Registers of any frame that no operation names: what invoke() came to, what a
/// walk over a range has come to, the callable that is running for a holder, and
/// the deleter of each object, from the last down.
inline constexpr int Invoked = -2, SoFar = -3, InFlight = -4,
                     FirstDeleter = -100;

/// The number of no global: what executors elsewhere keep.
inline constexpr int Elsewhere = -2;

/// How a function is run on the state that another entry left.
struct Replay {
  /// What the unknown caller may hand over or lead to: the first of them whose
  /// class fits is what an external pointer of that class points to.
  llvm::SmallVector<ObjectId, 4> Known;
  /// The arguments that are known.
  llvm::SmallVector<Value, 2> Given;
  /// What the caller names by key or object is something else.
  bool Distinct = false;
  /// The callables whose calls are of interest.
  llvm::SmallVector<ObjectId, 4> Callables;
  bool Called = false; ///< out: one of them was called
  int FirstArgument = 0, LastArgument = 0; ///< out: symbols of the arguments

  /// Was the way to \p Exit decided by the truth of an argument?
  bool dependsOnArgument(const State &Exit) const {
    for (int Each = FirstArgument; Each <= LastArgument; ++Each)
      if (Each && Exit.truth(Each))
        return true;
    return false;
  }
};

/// Told of every operation that has run, with one of the states behind it.
class Watcher {
public:
  virtual ~Watcher() = default;
  /// Returns how many objects it has looked through.
  virtual size_t ran(State &S, const Function &F, const Op &O) = 0;
};

/// What running an entry came to.
struct EntryRun {
  States Exits;             ///< its frame is still there, its variables gone
  std::vector<int> Covered; ///< functions run as somebody's callee, in full
  bool Truncated = false;   ///< was something left out for want of budget?
  uint64_t Steps = 0;       ///< operations that were run
  DeadUses AfterEnd;
};

/// Runs one entry.
class Interpreter {
public:
  /// Calls of functions that are not relevant to \p Classes are not run.
  Interpreter(const Program &P, const ProgramIndex &Index,
              const ClassGraph &Classes, const Limits &Bounds = {});

  /// \p Function as called from outside, with unknown arguments. \p Watching, if
  /// any, sees the run; it does not change it.
  EntryRun runEntry(int Function, Watcher *Watching = nullptr);

  /// The states in which \p Function returns, called on \p This from outside in
  /// the exit state \p S of an entry.
  States resume(State S, int Function, Value This, Replay &How);

  /// Was something left out of the last run for want of budget?
  bool truncated() const { return Truncated; }
  /// The functions that were not called for it, or not run to their end.
  const llvm::DenseSet<int> &leftOut() const { return LeftOut; }

private:
  class LibraryCall;
  class ContainerCall;
  class RangeWalk;
  class WaysOut;
  struct Activation {
    State S;
    int Function = None;
    Value This;
    llvm::SmallVector<Value, 4> Args;
  };

  // Control (Interpreter.cpp).
  void addUnknownCaller(Activation &A);
  States runFromOutside(Activation A, uint64_t AtMost);
  void run(int Function, States In, States &Out);
  bool runCallee(int Function, States In, States &Out);
  /// Is \p B where a function returns?
  static bool isExit(const Block &B) {
    return B.successors.empty() && B.begin == B.end;
  }
  static void enterBlock(const Block &Bl, const llvm::BitVector &LiveIn,
                         unsigned B, State &S);
  void runBlock(int Function, unsigned Block, States In,
                std::map<unsigned, States> &Pending, States &Out);
  void unwind(const Block &From, State S, std::map<unsigned, States> &Pending,
              States &Out);
  void stepAll(const Function &F, const Op &O, llvm::ArrayRef<int> Dying,
               States &Now);
  bool spend(uint64_t Count);
  unsigned mostStates() const;
  void limit(States &S);

  // Branches (Branches.cpp).
  void branch(const Function &F, const FunctionFacts &Facts, unsigned Block,
              States Now, std::map<unsigned, States> &Pending);

  // Conditions (Conditions.cpp).
  /// nullopt: both are possible.
  std::optional<bool> equal(const State &S, const Value &A,
                            const Value &B) const;
  /// The truth of \p V in \p S, negation aside; nullopt: both are possible.
  static std::optional<bool> truth(const State &S, const Value &V);
  static Value negated(const State &S, Value V);
  Value compare(const State &S, Comparison C, const Value &A, const Value &B,
                unsigned T);
  Value compareNumbers(Comparison C, const Value &A, const Value &B);
  int predicateSymbol(Comparison C, const Value &A, const Value &B);
  void assume(State &S, const Value &V, bool True);
  void decide(State S, const Value &V,
              llvm::SmallVectorImpl<std::pair<State, bool>> &Out,
              bool &Certain);

  // Values of classes (SameContent.cpp).
  static void noteChange(State &S, ObjectId Part);
  std::optional<bool> same(const State &S, const Value &A, const Value &B,
                           unsigned T) const;
  std::optional<bool> sameContent(const State &S, ObjectId A, ObjectId B,
                                  unsigned Depth = 0) const;
  std::optional<bool> sameEntries(const State &S, const Object &A,
                                  const Object &B, unsigned Depth) const;
  std::optional<bool> sameCell(const State &S, const Cell &A, const Cell &B,
                               unsigned Depth) const;

  // Operations (Operations.cpp).
  bool step(const Function &F, const Op &O, State &S, States &Out);
  Value evaluate(const Function &F, const Op &O, State &S, bool &Feasible);
  Value field(State &S, const Op &O, bool &Feasible);
  Value take(State &S, const Op &O);
  Value copyObject(State &S, const Op &O);
  static Value choose(State &S, const Op &O);
  bool deleteObject(const Function &F, const Op &O, State &S,
                    States &Out);
  void raise(State &S, const Op &O);
  void endVariable(State &S, int Variable);
  void store(State &S, const Op &O);
  static Value knownSize(const State &S, const Value &V);
  Value something(State &S, bool NotZero);
  Value lengthOf(const Value &Text) const;
  Value join(State &S, const Value &A, const Value &B);
  Value compute(State &S, const Op &O);
  Value caught(State &S, unsigned T);
  bool namesDead(const State &S, const Value &V) const;
  void noteDeadUse(const State &S, const Function &F, const Op &O);
  bool inCleanup(const State &S) const;
  Value deref(State &S, const Value &V, unsigned T, bool &Feasible);
  void useStorage(State &S, ObjectId O, unsigned T);
  Value stepOver(State &S, const Op &O);

  // Positions (Iterators.cpp).
  static int64_t positionOf(const State &S, const Value &At);
  static llvm::SmallVector<SlotKey, 8> entriesIn(const State &S, ObjectId C,
                                                 const Value &From,
                                                 const Value &To);
  Value neighbour(const State &S, Value At, int By) const;

  // Memory (Memory.cpp).
  Value external(State &S, unsigned T, bool MaybeNull);
  Value read(State &S, ObjectId O, SlotKey Slot, unsigned T);
  Value load(State &S, const Value &At, unsigned T);
  Value place(State &S, ObjectId O, SlotKey Slot, unsigned T);
  ObjectId make(State &S, unsigned T);
  unsigned typeAt(const State &S, const Value &Location) const;
  void noteAsked(const State &S, ObjectId Id, SlotKey Slot, bool Expired);
  void noteThread(State &S, const Value &V, unsigned T) const;
  void write(State &S, ObjectId O, SlotKey Slot, Value V, unsigned T,
             unsigned Range, bool Init);
  void writeCell(State &S, ObjectId O, Cell C);
  bool converts(unsigned From, unsigned To) const;
  void adopt(State &S, ObjectId Whole, SlotKey Slot, ObjectId Part, unsigned T,
             unsigned Range);
  ObjectId copy(State &S, ObjectId From, bool Move, unsigned Range,
                unsigned T = 0, unsigned Depth = 0);
  void copyInto(State &S, ObjectId From, ObjectId To, bool Move,
                unsigned Range, unsigned Depth = 0);
  Cell copiedCell(State &S, const Cell &C, ObjectId To, unsigned T, bool Move,
                  unsigned Range, unsigned Depth);
  void assign(State &S, const Value &At, const Value &V, unsigned Range);
  void exchange(State &S, const Value &A, const Value &B, unsigned Range);
  void swapContent(State &S, ObjectId A, ObjectId B, unsigned Range);
  void clear(State &S, ObjectId O);
  void lose(State &S, const Cell &C);
  void assumeNull(State &S, ObjectId O);
  Strength strengthOf(const State &S, ObjectId O, SlotKey Slot,
                      unsigned T) const;

  // Raw pointers that own (RawCells.cpp).
  std::optional<std::pair<int, int>> rawSlot(const State &S, ObjectId O,
                                             SlotKey Slot) const;
  bool isDeletedRaw(const State &S, ObjectId O, SlotKey Slot,
                    unsigned T) const;
  bool isStillCounted(const State &S, const Function &F, ObjectId O) const;
  void claimRaw(State &S, ObjectId O, unsigned Depth = 0);

  // Variables with static storage (Globals.cpp).
  ObjectId global(State &S, int Global);
  int initialiserOf(State &S, int Global) const;
  States initialise(State S, int Global, int Body);
  bool nameGlobal(const Op &O, State &S, States &Out);
  States initialiseAll(State S);

  // Rings (RingFinder.cpp).
  void edgeAdded(State &S, ObjectId O, SlotKey Slot);
  ObjectId heldIn(const State &S, ObjectId C, SlotKey E) const;
  bool isTakenAgain(const State &S, ObjectId O) const;
  bool isTakenAgain(const State &S, const RingFact &Ring) const;
  void closeAgain(State &S);

  // Calls (Calls.cpp).
  void call(const Function &F, const Op &O, States In, States &Out);
  void resolve(const Function &F, const Op &O, State S,
               std::vector<Activation> &Calls, States &Out);
  void resolveValue(State S, const Value &Callee,
                    llvm::ArrayRef<Value> Args,
                    std::vector<Activation> &Calls, States &Unresolved);
  bool takeReceiver(State &S, int Symbol, Activation &A);
  /// How often what is bound is bound again: in corrupt summaries, to itself.
  static constexpr unsigned MaximalBinding = 16;
  Value boundTo(const State &S, Value Callee, Activation &A) const;
  Value unbind(const Object &O, llvm::ArrayRef<Value> Args,
               llvm::SmallVectorImpl<Value> &All) const;
  void unknownCall(State S, const Op &O, States &Out);
  void resolveCallable(const Op &O, State S, llvm::ArrayRef<Value> Args,
                       std::vector<Activation> &Calls, States &Out);
  void resolveVirtual(const Op &O, Activation A,
                      std::vector<Activation> &Calls, States &Out);
  bool isOverBudget(const Activation &A);
  Value boxed(State &S, Value Arg, unsigned T);
  void activate(Activation A, States &Ready);
  void perform(std::vector<Activation> Calls, int Destination, States &Out);
  bool refers(const Function &F) const;
  bool returnsExpired(const State &S, int Fn, const Value &Result) const;
  void leave(State S, int Destination, States &Out);
  States invoke(State S, const Value &Callee, llvm::ArrayRef<Value> Args);
  void escape(State &S, llvm::ArrayRef<Value> Args);
  void mayWriteAt(State &S, const Value &At);
  void mayWrite(State &S, const Value &V, unsigned Depth = 0);
  void passOver(State &S, int Symbol, const Value &This,
                llvm::ArrayRef<Value> Args);
  Value unknownResult(State &S, unsigned T);

  // Which body a call runs (CallOperators.cpp).
  int callOperator(int Record, llvm::ArrayRef<Value> Args,
                   const State &S) const;
  void addCallOperators(int Record, llvm::SmallVectorImpl<int> &Out) const;
  bool fits(const State &S, const Value &Arg, const Type &T) const;

  // Ends of life (Release.cpp).
  States settle(State S);
  States end(State S, ObjectId O);
  States callDeleter(State S, ObjectId O);
  States destroy(State S, ObjectId O);

  // Holders (Holders.cpp).
  using Kept = std::pair<ObjectId, SlotKey>; ///< an entry of a holder
  bool ownsExecutor(const State &S, ObjectId From) const;
  ObjectId elsewhere(State &S);
  bool isTransient(const State &S, ObjectId Holder, const Value &V) const;
  void keep(LibraryOp L, const Op &O, State S, ObjectId Holder,
            llvm::ArrayRef<Value> Args, States &Out);
  void forget(State &S, ObjectId Holder, const Value &Label);
  States callKept(State S, Kept K, bool Fails);
  States callAllKept(State S, llvm::ArrayRef<Kept> Waiting, bool Fail);
  States runKept(State S, bool ToEnd, ObjectId Holder = None);
  bool isRearmed(const State &S, const RingFact &Ring,
                 llvm::ArrayRef<Kept> Waiting);
  States afterElsewhere(State S);
  State afterwards(State S);

  // Library (LibraryOps.cpp, Containers.cpp, ContentCalls.cpp, Algorithms.cpp).
  void library(const Function &F, const Op &O, State S, States &Out);
  void container(LibraryOp L, const Op &O, State S, ObjectId C,
                 llvm::ArrayRef<Value> Args, States &Out);
  void algorithm(LibraryOp L, const Op &O, State S,
                 llvm::ArrayRef<Value> Args, States &Out);
  void result(State S, const Op &O, Value V, States &Out);
  /// Has the variant or any \p C content of type \p T? nullopt: cannot tell.
  std::optional<bool> holds(const Object &C, unsigned T) const;
  unsigned elementType(const Object &C) const;
  ObjectId containerOf(State &S, const Value &V);

  // Functions that may call what they are given (CallArguments.cpp).
  int bodyOf(const State &S, const Value &Callee, unsigned Depth = 0) const;
  void callArgument(LibraryOp L, State S, const Value &Arg, States &Out);
  void callArguments(const Op &O, State S, llvm::ArrayRef<Value> Args,
                     States &Out);

  // Entries of containers (Entries.cpp).
  static constexpr int64_t MaxElements = 16; ///< that are told apart
  Value alternative(const Type &Holder, unsigned T) const;
  void convertMapped(State &S, ObjectId Pair, unsigned T);
  SlotKey insert(State &S, ObjectId C, Value V, Value Label, unsigned Range,
                 int Position = -1);
  void fill(State &S, ObjectId C, int64_t Count);
  Value keyOf(State &S, ObjectId C, const Value &V);
  void openUnset(State &S, ObjectId C);
  SlotKey anyEntry(State &S, ObjectId C);
  SlotKey freshEntry(State &S, ObjectId C, Value Label);
  void erase(State &S, ObjectId C, SlotKey Entry);
  void transferOnly(State &S, llvm::ArrayRef<SlotKey> Keys, ObjectId From,
                    ObjectId To, bool Move, unsigned Range);
  void moveEntry(State &S, ObjectId From, SlotKey E, ObjectId To,
                 const Value &Before);
  void transferRange(State &S, const Value &First, const Value &Last,
                     ObjectId To, unsigned Range);
  void transfer(State &S, ObjectId From, ObjectId To, bool Move,
                unsigned Range);
  Value entryValue(State &S, ObjectId C, SlotKey Entry);

  const Type &type(unsigned T) const { return P.Types[T]; }
  bool isObject(unsigned T) const { return isObjectKind(type(T).kind); }
  int freshSymbol() { return ++Numbers->Symbols; }

  const Program &P;
  const ProgramIndex &Index;
  const ClassGraph &Classes;
  Limits Bounds;
  llvm::DenseSet<int> Covered, LeftOut;
  std::map<std::tuple<int, int, int64_t, int, int64_t>, int> Predicates;
  Replay *Mode = nullptr;
  llvm::IntrusiveRefCntPtr<Numbering> Numbers;
  /// What the operation at hand, of the innermost run(), has thrown.
  States Unwinding;
  Budget Spending;
  unsigned Depth = 0;
  bool Truncated = false; ///< the running function, or one that it called
  DeadUses AfterEnd;
  bool FromStart = false; ///< the entry is main
  unsigned Deleters = 0; ///< that are running
  unsigned Endings = 0;  ///< of objects, one within the other
  Watcher *Watching = nullptr;
};

} // namespace refcycle

#endif
