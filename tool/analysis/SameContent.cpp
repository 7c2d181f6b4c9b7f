//===- analysis/SameContent.cpp - equality of values of classes -----------===//
//
// Objects that are compared by value: the keys of maps and sets, pairs, arrays.
// With a, b such objects, and == of what is no such object as in Conditions.cpp:
//
//   a == b   = true     one object, or one is a copy of the other and neither has
//                       changed since
//            = AND over the slots s of either:  a.s == b.s
//            = nothing  where one of them has a slot that the other has not
//
// Operators of a library compare that way; of a comparison that a project writes
// for the keys of its maps it is assumed.
//
//===----------------------------------------------------------------------===//

#include "analysis/Interpreter.h"
#include "analysis/Ops.h"

using namespace refcycle;

/// \p Part, and what it is a part of, is no copy any more.
void Interpreter::noteChange(State &S, ObjectId Part) {
  constexpr unsigned MaximalDepth = 64; // corrupt summaries nest in a circle
  for (unsigned I = 0; Part >= 0 && I < MaximalDepth; ++I) {
    if (S.at(Part).Content)
      S.edit(Part).Content = 0;
    Part = S.at(Part).Whole;
  }
}

/// Are the values in \p A and \p B of two objects the same?
std::optional<bool> Interpreter::sameCell(const State &S, const Cell &A,
                                          const Cell &B, unsigned Depth) const {
  if (A.S == Strength::Value && B.S == Strength::Value &&
      A.V.is(Value::Pointer) && B.V.is(Value::Pointer))
    return sameContent(S, A.V.Object, B.V.Object, Depth + 1);
  return equal(S, A.V, B.V);
}

/// Entries one by one; those of sets and maps may be in any order.
std::optional<bool> Interpreter::sameEntries(const State &S, const Object &A,
                                             const Object &B,
                                             unsigned Depth) const {
  if (!A.ExactContent || !B.ExactContent)
    return std::nullopt;
  if (A.Cells.size() != B.Cells.size())
    return false;
  const TypeKind Kind = type(A.Type).kind;
  std::optional<bool> All = true;
  for (size_t I = 0; I < A.Cells.size() && All; ++I) {
    const auto Same = sameCell(S, A.Cells[I], B.Cells[I], Depth);
    if (Same == false && Kind != TypeKind::Set && Kind != TypeKind::Map)
      return false;
    All = Same == true ? All : std::nullopt;
  }
  return All;
}

std::optional<bool> Interpreter::sameContent(const State &S, ObjectId IdA,
                                             ObjectId IdB,
                                             unsigned Depth) const {
  const Object &A = S.at(IdA), &B = S.at(IdB);
  if (IdA == IdB || (A.Content && A.Content == B.Content))
    return true;
  if (A.Type != B.Type || A.Record != B.Record || Depth > MaximalTypeDepth)
    return std::nullopt;
  if (isContainerKind(type(A.Type).kind))
    return sameEntries(S, A, B, Depth);
  const bool Known = !A.External && !B.External;
  if (A.Cells.empty() && B.Cells.empty())
    return Known ? std::optional(true) : std::nullopt;
  std::optional<bool> All = true;
  for (const Cell &C : A.Cells) {
    const Cell *Other = B.find(C.Key);
    const auto Same = Other ? sameCell(S, C, *Other, Depth) : std::nullopt;
    if (Same == false)
      return false;
    All = Same ? All : std::nullopt;
  }
  return A.Cells.size() == B.Cells.size() ? All : std::nullopt;
}

/// Are \p A and \p B, of type \p T, equal?
std::optional<bool> Interpreter::same(const State &S, const Value &A,
                                      const Value &B, unsigned T) const {
  if (!isObject(T) || !A.is(Value::Pointer) || !B.is(Value::Pointer))
    return equal(S, A, B);
  if (Mode && Mode->Distinct &&
      (S.at(A.Object).External || S.at(B.Object).External))
    return false;
  return sameContent(S, A.Object, B.Object);
}
