//===- analysis/Heap.h - the abstract state of one path ---------*- C++ -*-===//
//
// Objects with slots, reached by values. A state describes one path through an
// entry function and everything it calls. Objects the path allocates are each
// one object; what the path did not make itself is *external* and comes into
// being when it is first read (lazy initialisation): two reads of the same slot
// agree until somebody writes it, and two external objects never alias.
//
//   Value    ::= unknown | null | pointer(object, owner) | location(object, slot)
//              | iterator(container, entry) | number(base + offset)
//              | function | emptiness(container) | size(container)
//   Object   ::= slots; a frame, an allocation, a part of another object, or
//              external
//
// A slot's strength is that of its declared type; strong, unique and value slots
// and callables keep their target alive, and only they count for rings.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_HEAP_H
#define REFCYCLE_ANALYSIS_HEAP_H

#include "analysis/CopyOnWrite.h"
#include "link/Program.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include <array>
#include <optional>

namespace refcycle {

using ObjectId = int;
using SlotKey = int64_t;

/// Slots that are no field or variable.
inline constexpr SlotKey BoxSlot = -10;     ///< content of a boxed cell
inline constexpr SlotKey DeleterSlot = -11; ///< a pointer's deleter
inline constexpr SlotKey GuardedSlot = -12; ///< what that is called with
inline constexpr SlotKey ElementSlots = SlotKey(1) << 40; ///< tuple elements
inline constexpr SlotKey EntrySlots = SlotKey(1) << 41;   ///< container entries
inline bool isEntry(SlotKey K) { return K >= EntrySlots; }

/// Not an object: see Value::expired.
inline constexpr ObjectId ExpiredOwner = -3;
/// Not an object: see Value::moves.
inline constexpr ObjectId Mover = -4;

struct Value {
  enum Kind : uint8_t {
    Unset, ///< never written on this path
    Unknown,
    Null,
    Pointer,
    Location,
    Iterator,
    Number,
    Function,
    Emptiness, ///< true where the container Object is empty
    Size
  };
  Kind K = Unset;
  bool Negated = false;   ///< as a truth value
  ObjectId Object = None; ///< pointee, container; Number: base; Function: symbol
  ObjectId Owner = None;  ///< Pointer: who is kept alive, when not Object
  SlotKey Slot = 0;       ///< Location, Iterator; Number: offset

  bool operator==(const Value &) const = default;
  bool is(Kind Wanted) const { return K == Wanted; }
  /// The object a strong slot with this value keeps alive, or None.
  ObjectId kept() const {
    if (K != Pointer)
      return None;
    return Owner == None ? Object : Owner;
  }

  static Value unknown() { return {Unknown}; }
  static Value null() { return {Null}; }
  static Value pointer(ObjectId O) { return {Pointer, false, O}; }
  /// What an expired weak pointer gives: null, and known to be for that reason.
  static Value expired() { return {Null, false, None, ExpiredOwner}; }
  bool isExpired() const { return K == Null && Owner == ExpiredOwner; }
  static Value location(ObjectId O, SlotKey S) {
    return {Location, false, O, None, S};
  }
  static Value iterator(ObjectId O, SlotKey S) {
    return {Iterator, false, O, None, S};
  }
  /// Is this an iterator from which values are moved, not copied?
  bool moves() const { return K == Iterator && Owner == Mover; }
  static Value number(int Base, int64_t Offset) {
    return {Number, false, Base, None, Offset};
  }
  /// Emptiness or Size of the container \p O.
  static Value about(Kind K, ObjectId O, bool Negated = false) {
    return {K, Negated, O};
  }
  static Value function(int Symbol) { return {Function, false, Symbol}; }
};

/// The literal with nothing in it: strings are numbered from it on.
inline const Value EmptyText = Value::number(-1, 0);

/// An iterator past the end, and an owner that owns nothing.
inline constexpr SlotKey EndSlot = 0;
inline constexpr ObjectId Nobody = -2;

struct Cell {
  SlotKey Key = 0;
  Value V;
  Value Label;            ///< entries: the key they were inserted under
  Strength S = Strength::None;
  unsigned Range = 0;     ///< the store that wrote it
  int Function = None;    ///< the function that store stands in
  bool OfThis = false;    ///< it stored its `this`, or that of a caller
  bool Once = false;      ///< kept until it has been called
  bool Raw = false;       ///< owns by its holder's destructor, which deletes it
  bool owns() const {
    return (S == Strength::Strong || S == Strength::Unique ||
            S == Strength::Value) &&
           V.kept() >= 0;
  }
};

struct Object {
  int Type = 0;            ///< program type, 0 if none
  int Record = None;       ///< its class, where it has one
  ObjectId Whole = None;   ///< the object this is a part of
  SlotKey WholeSlot = 0;
  int Maker = None;        ///< function that allocated it
  bool Frame = false;
  bool External = false;   ///< made by somebody else
  bool Global = false;
  bool ExactType = false;  ///< Record is the dynamic type
  bool ExactContent = true;///< containers: the entries are all there are;
                           ///< classes: what is not there is null
  bool View = false;       ///< its entries are iterators; they stand for others
  bool MaybeNull = false;  ///< a pointer to it may be null
  bool Escaped = false;    ///< given to code that is not known
  bool Dying = false;      ///< its destructor has been started
  bool Dead = false;
  int Content = 0;         ///< symbol: the same in a copy, until one changes
  unsigned Entries = 0;    ///< counter for entry slots
  unsigned Birth = 0;      ///< what made it, by number; edits keep it
  llvm::SmallVector<Cell, 4> Cells;

  const Cell *find(SlotKey K) const;
  Cell *find(SlotKey K);
  Cell &findOrAdd(SlotKey K);
};

/// One edge of a ring, as it was when the ring closed.
struct RingEdge {
  ObjectId From = None, To = None;
  SlotKey Slot = 0;
  unsigned Range = 0;
  int Function = None;
  int HolderType = 0, HolderRecord = None; ///< From's class at that time
  int TargetRecord = None;
  Strength S = Strength::None;
  bool OfThis = false; ///< To was `this` of the storing function or a caller
  bool ToExternal = false; ///< To was there before the entry began
};

/// Where the last owner outside a ring ended.
struct Stranding {
  unsigned Range = 0;
  int Function = None, Variable = None; ///< the owner, if it is a variable
  bool Temporary = false;
};

/// A ring that closed on this path, in ring order.
struct RingFact {
  llvm::SmallVector<RingEdge, 4> Edges;
  Stranding Stranded; ///< known only where a RingWatch looked
  bool Broken = false; ///< an edge was gone when this was last looked at
  bool Left = false;   ///< it was there when a shorter one was broken
};

struct Frame {
  int Function = None;
  ObjectId Object = None;
  bool Guarded = false; ///< in a try body now
  bool Refers = false;  ///< Result owns nothing
  bool Forked = false;  ///< it did not know which way to go: other states do
                        ///< what this one does not
  Value This, Result;
  llvm::SmallVector<std::pair<int, Value>, 8> Registers;
  llvm::SmallVector<uint8_t, 16> Visits; ///< of each block, and LeftOpen
  /// Set for a block that leaves a loop if it was not decided whether to: then
  /// another state has left.
  static constexpr uint8_t LeftOpen = 0x80;
  unsigned visits(unsigned Block) const { return Visits[Block] & ~LeftOpen; }
  bool inOpenLoop() const {
    return llvm::any_of(Visits, [](uint8_t V) { return V & LeftOpen; });
  }
};

/// Objects by number. Tables share the chunks that no copy has edited.
class ObjectTable {
public:
  static constexpr unsigned ChunkSize = 16;

  size_t size() const { return Size; }
  const Object &operator[](ObjectId O) const {
    return Chunks[O / ChunkSize].get()[O % ChunkSize].get();
  }
  Object &edit(ObjectId O) {
    return Chunks[O / ChunkSize].edit()[O % ChunkSize].edit();
  }
  ObjectId add(Object O);

  /// Is the chunk with number \p I, or the object \p O, there and the same in
  /// both? For an object, the chunks must be there.
  bool sharesChunk(const ObjectTable &Other, unsigned I) const {
    return I < Chunks.size() && I < Other.Chunks.size() &&
           Chunks[I].shares(Other.Chunks[I]);
  }
  bool shares(const ObjectTable &Other, ObjectId O) const {
    return Chunks[O / ChunkSize].get()[O % ChunkSize].shares(
        Other.Chunks[O / ChunkSize].get()[O % ChunkSize]);
  }

private:
  using Chunk = std::array<CopyOnWrite<Object>, ChunkSize>;
  std::vector<CopyOnWrite<Chunk>> Chunks;
  size_t Size = 0;
};

/// The entry of a container that a key was found to name (UnknownKeys.cpp).
struct TakenKey {
  ObjectId Container = None;
  Value Key;
  SlotKey Entry = 0;
  unsigned Entries = 0; ///< of the container then: made so far, and there
  size_t Cells = 0;
  bool Again = false; ///< what the entry has was in hand by another key
};

/// Counts what all states that come of one make.
struct Numbering : llvm::RefCountedBase<Numbering> {
  unsigned Births = 0;
  int Symbols = 0;
};

/// One path. A copy costs a pointer a frame, a ring, and sixteen objects.
class State {
public:
  State() = default;
  explicit State(llvm::IntrusiveRefCntPtr<Numbering> Numbers)
      : Numbers(std::move(Numbers)) {}
  const llvm::IntrusiveRefCntPtr<Numbering> &numbers() const { return Numbers; }

  Object &edit(ObjectId O) { return Objects.edit(O); }
  const Object &at(ObjectId O) const { return Objects[O]; }
  ObjectId add(Object O);
  size_t size() const { return Objects.size(); }
  const ObjectTable &objects() const { return Objects; }

  const Frame &top() const { return Frames.back(); }
  Frame &editTop() { return Frames.back().edit(); }

  Value reg(int R) const;
  void setReg(int R, Value V);
  void dropReg(int R);

  /// What is assumed of the symbol \p Base; nullopt: nothing.
  std::optional<bool> truth(int Base) const;
  void assume(int Base, bool Truth) { Assumed.edit().push_back({Base, Truth}); }
  using Assumptions = std::vector<std::pair<int, bool>>;
  const CopyOnWrite<Assumptions> &assumptions() const { return Assumed; }

  /// Is there a handler for what is thrown now?
  bool isGuarded() const {
    return llvm::any_of(Frames, [](const Frame &F) { return F.Guarded; });
  }

  /// Is this in a loop, or behind one, that goes on for nobody knows how long?
  bool inOpenLoop() const {
    return llvm::any_of(Frames, [](const Frame &F) { return F.inOpenLoop(); });
  }

  /// Is \p O kept alive by an owning slot of a live object, a frame, a thread or a
  /// value in flight?
  bool isOwned(ObjectId O) const;
  /// How many counted pointers in live objects share \p O; nothing where a container
  /// may have more than is known.
  std::optional<unsigned> ownersOf(ObjectId O) const;

  /// Is \p O `this` of a function that is running?
  bool isThis(ObjectId O) const {
    return llvm::any_of(Frames, [&](const Frame &F) {
      return F.This.is(Value::Pointer) && F.This.Object == O;
    });
  }

  /// What \p O is a part of, or itself.
  ObjectId wholeOf(ObjectId O) const;

  /// The object and slot that \p O is part of, or that own it; None if none.
  std::pair<ObjectId, SlotKey> holder(ObjectId O) const;

  std::vector<CopyOnWrite<Frame>> Frames;
  std::vector<CopyOnWrite<RingFact>> Rings;
  llvm::SmallVector<ObjectId, 1> Threads; ///< what they run, until it has ended
  std::vector<ObjectId> Doomed; ///< lost an owner; to be looked at
  llvm::SmallVector<std::pair<int, ObjectId>, 2> Globals;
  /// The object of the global \p G; None: it was not named yet.
  ObjectId global(int G) const {
    for (const auto &[Id, O] : Globals)
      if (Id == G)
        return O;
    return None;
  }
  CopyOnWrite<std::vector<TakenKey>> Taken; ///< the last ones, since one was
                                            ///< taken for what nobody knows
  bool Imprecise = false;
  const Op *Thrown = nullptr; ///< the Throw on whose way out this state is
  Value Exception;            ///< what it threw
  bool OwnerLost = false; ///< something lost an owner and lives on; to be seen

private:
  ObjectTable Objects;
  CopyOnWrite<Assumptions> Assumed;
  llvm::IntrusiveRefCntPtr<Numbering> Numbers;
};

} // namespace refcycle

#endif
