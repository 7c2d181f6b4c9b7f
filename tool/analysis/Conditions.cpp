//===- analysis/Conditions.cpp - what is equal, what is true --------------===//
//
// What cannot be decided is asked once: the state is split, and each half
// assumes its answer from then on.
//
//===----------------------------------------------------------------------===//

#include "analysis/Interpreter.h"

using namespace refcycle;

/// Is \p V zero, or the empty text?
static bool isNothing(const Value &V) {
  return V == Value::number(0, 0) || V == EmptyText;
}

/// \p V of two numbers or texts of which the other one is nothing, if it is what may be
/// nothing or not; null otherwise.
static const Value *besideNothing(const Value &A, const Value &B) {
  const Value *V = isNothing(A) ? &B : isNothing(B) ? &A : nullptr;
  return V && V->is(Value::Number) && V->Object > 0 && V->Slot == 0 ? V
                                                                    : nullptr;
}

/// A truth value that is known, as the number it is.
static Value asNumber(const Value &V) {
  return V.is(Value::Number) && V.Object == 0 && V.Negated
             ? Value::number(0, V.Slot == 0)
             : V;
}

std::optional<bool> Interpreter::equal(const State &S, const Value &From,
                                       const Value &To) const {
  const Value A = asNumber(From), B = asNumber(To);
  if (const Value *V = besideNothing(A, B))
    if (const std::optional<bool> T = truth(S, *V))
      return *T == V->Negated;
  if (Mode && Mode->Distinct && A.K == B.K &&
      (A.is(Value::Number) ? A.Object > 0 || B.Object > 0
                           : A.is(Value::Pointer)))
    return false;
  if (A.is(Value::Number) && B.is(Value::Number)) {
    if (A.Object == B.Object)
      return A.Slot == B.Slot;
    const bool Known = A.Object <= 0 && B.Object <= 0; // texts, constants differ
    return Known ? std::optional(false) : std::nullopt;
  }
  if (A.is(Value::Pointer) && B.is(Value::Pointer))
    return A.Object == B.Object;
  if (A.is(Value::Null) && B.is(Value::Null))
    return true;
  if ((A.is(Value::Pointer) && B.is(Value::Null)) ||
      (A.is(Value::Null) && B.is(Value::Pointer))) {
    const Object &O = S.at(A.is(Value::Pointer) ? A.Object : B.Object);
    return O.MaybeNull ? std::nullopt : std::optional(false);
  }
  if (A.K == B.K && (A.is(Value::Location) || A.is(Value::Iterator)))
    return A.Object == B.Object && A.Slot == B.Slot;
  return std::nullopt;
}

int Interpreter::predicateSymbol(Comparison C, const Value &A,
                                 const Value &B) {
  auto Key = std::make_tuple(int(C), A.Object, A.Slot, B.Object, B.Slot);
  auto [At, New] = Predicates.try_emplace(Key, 0);
  if (New)
    At->second = freshSymbol();
  return At->second;
}

/// The comparison that holds for (B, A) where \p C holds for (A, B).
static Comparison mirrored(Comparison C) {
  switch (C) {
  case Comparison::Less: return Comparison::Greater;
  case Comparison::LessEqual: return Comparison::GreaterEqual;
  case Comparison::Greater: return Comparison::Less;
  case Comparison::GreaterEqual: return Comparison::LessEqual;
  default: return C;
  }
}

/// \p A, told to \p C by \p B.
static bool answer(Comparison C, int64_t A, int64_t B) {
  switch (C) {
  case Comparison::Equal: return A == B;
  case Comparison::NotEqual: return A != B;
  case Comparison::Less: return A < B;
  case Comparison::LessEqual: return A <= B;
  case Comparison::Greater: return A > B;
  case Comparison::GreaterEqual: return A >= B;
  }
  llvm_unreachable("no comparison");
}

static bool isEquality(Comparison C) {
  return C == Comparison::Equal || C == Comparison::NotEqual;
}

/// A size against a constant; where the size is not known, this may be a
/// question of emptiness.
static Value compareSize(const State &S, Comparison C, const Value &Size,
                         int64_t N) {
  auto Emptiness = [&](bool Negated) {
    Value V = Size;
    V.K = Value::Emptiness;
    V.Negated = Negated;
    return V;
  };
  if (N == 0 && isEquality(C))
    return Emptiness(C == Comparison::NotEqual);
  if ((C == Comparison::Greater && N == 0) ||
      (C == Comparison::GreaterEqual && N == 1))
    return Emptiness(true);
  const Object &O = S.at(Size.Object);
  return O.ExactContent ? Value::number(0, answer(C, O.Cells.size(), N))
                        : Value::unknown();
}

/// Numbers with the same base are told apart by their offsets; what else is
/// compared has the same answer each time.
Value Interpreter::compareNumbers(Comparison C, const Value &A,
                                  const Value &B) {
  if (A.Object == B.Object && A.Object >= 0 && !isEquality(C))
    return Value::number(0, answer(C, A.Slot, B.Slot));
  const bool Not = C == Comparison::NotEqual;
  if (const Value *Number = besideNothing(A, B); Number && isEquality(C)) {
    Value V = *Number;
    V.Negated ^= !Not;
    return V;
  }
  Value V = Value::number(
      predicateSymbol(Not ? Comparison::Equal : C, A, B), 0);
  V.Negated = Not;
  return V;
}

/// \p A and \p B compared, which are of type \p T where that is a class, and have
/// no type (0) else.
Value Interpreter::compare(const State &S, Comparison C, const Value &A,
                           const Value &B, unsigned T) {
  if (B.is(Value::Size) && A.is(Value::Number))
    return compare(S, mirrored(C), B, A, T);
  if (A.is(Value::Size) && B.is(Value::Number) && B.Object == 0)
    return compareSize(S, C, A, B.Slot);
  if (isEquality(C)) {
    const bool Not = C == Comparison::NotEqual;
    if (const std::optional<bool> Same = same(S, A, B, T))
      return Value::number(0, *Same != Not);
    if (isObject(T))
      return Value::unknown();
    const Value *Pointer = A.is(Value::Pointer) ? &A : &B;
    const Value *Other = Pointer == &A ? &B : &A;
    if (Pointer->is(Value::Pointer) && Other->is(Value::Null)) {
      Value V = *Pointer;
      V.Negated = !Not;
      return V;
    }
  }
  if (A.is(Value::Number) && B.is(Value::Number))
    return compareNumbers(C, A, B);
  if (A.is(Value::Iterator) && B.is(Value::Iterator) && A.Object == B.Object)
    return Value::number(0, answer(C, positionOf(S, A), positionOf(S, B)));
  return Value::unknown();
}

std::optional<bool> Interpreter::truth(const State &S, const Value &V) {
  switch (V.K) {
  case Value::Null:
    return false;
  case Value::Pointer:
    return S.at(V.Object).MaybeNull ? std::nullopt : std::optional(true);
  case Value::Location:
  case Value::Iterator:
  case Value::Function:
    return true;
  case Value::Number:
    if (V.Object <= 0)
      return V.Object < 0 || V.Slot != 0;
    if (V.Slot < 0)
      return std::nullopt;
    return V.Slot > 0 ? std::optional(true) : S.truth(V.Object);
  case Value::Emptiness:
  case Value::Size: {
    const Object &C = S.at(V.Object);
    if (C.Cells.empty() && !C.ExactContent)
      return std::nullopt;
    return C.Cells.empty() == (V.K == Value::Emptiness);
  }
  default:
    return std::nullopt;
  }
}

/// From now on \p V is as said in \p S.
void Interpreter::assume(State &S, const Value &V, bool True) {
  if (V.is(Value::Pointer)) {
    if (True)
      S.edit(V.Object).MaybeNull = false;
    else
      assumeNull(S, V.Object);
  } else if (V.is(Value::Number) && V.Slot == 0) {
    S.assume(V.Object, True);
  } else if (V.is(Value::Emptiness) || V.is(Value::Size)) {
    if (True == V.is(Value::Emptiness))
      S.edit(V.Object).ExactContent = true;
    else
      freshEntry(S, V.Object, Value::unknown());
  }
}

void Interpreter::decide(State S, const Value &V,
                         llvm::SmallVectorImpl<std::pair<State, bool>> &Out,
                         bool &Certain) {
  if (const std::optional<bool> T = truth(S, V))
    return void(Out.push_back({std::move(S), *T != V.Negated}));
  Certain = false;
  State No = S;
  assume(S, V, true);
  assume(No, V, false);
  Out.push_back({std::move(S), !V.Negated});
  Out.push_back({std::move(No), V.Negated});
}
