//===- analysis/RawCells.cpp - slots with raw pointers that own -----------===//
//
//   slot --the field it is in--> RawOwners: deleted | counted | not owned
//
// What is deleted with its holder ends where that is written: at a Delete. What
// is counted ends, like what counted pointers own, with its last owner; the
// body that counts down then deletes nothing by itself.
//
//===----------------------------------------------------------------------===//

#include "analysis/Interpreter.h"

using namespace refcycle;

/// The field that the raw pointer in \p Slot of \p O is in, or whose container
/// or tuple it is in, and the part of that; nothing unless it owns.
std::optional<std::pair<int, int>>
Interpreter::rawSlot(const State &S, ObjectId O, SlotKey Slot) const {
  if (Index.rawOwners().empty())
    return std::nullopt;
  int Part = WholeField;
  if (Slot >= ElementSlots)
    Part = isEntry(Slot) ? Elements : int(Slot - ElementSlots);
  while (Slot >= ElementSlots) {
    std::tie(O, Slot) = S.holder(O);
    if (O == None)
      return std::nullopt;
  }
  if (Slot < 0 || S.at(O).Frame || !Index.rawOwners().owns(Slot, Part))
    return std::nullopt;
  return std::pair(int(Slot), Part);
}

/// Is what \p Slot holds, of type \p T, a raw pointer that no end of its slot
/// releases?
bool Interpreter::isDeletedRaw(const State &S, ObjectId O, SlotKey Slot,
                               unsigned T) const {
  if (type(T).strength != Strength::Raw)
    return false;
  const auto Where = rawSlot(S, O, Slot);
  return !Where || Index.rawOwners().deletes(Where->first, Where->second);
}

/// \p O has become part of another object: raw pointers in it may own now.
void Interpreter::claimRaw(State &S, ObjectId O, unsigned Depth) {
  if (Index.rawOwners().empty() || Depth > 6)
    return;
  auto Cells = S.at(O).Cells;
  for (const Cell &C : Cells) {
    if (C.S == Strength::Value && C.V.is(Value::Pointer)) {
      claimRaw(S, C.V.Object, Depth + 1);
      continue;
    }
    const auto Where =
        C.S == Strength::Raw ? rawSlot(S, O, C.Key) : std::nullopt;
    if (!Where)
      continue;
    Cell &Owner = *S.edit(O).find(C.Key);
    Owner.S = Strength::Unique;
    Owner.Raw = Index.rawOwners().deletes(Where->first, Where->second);
    if (C.V.kept() >= 0)
      edgeAdded(S, O, C.Key);
  }
}

/// Does \p F, which deletes \p O when nobody is left, find that somebody is?
bool Interpreter::isStillCounted(const State &S, const Function &F,
                                 ObjectId O) const {
  if (!Index.rawOwners().countsDown(&F - P.Functions.data()))
    return false;
  for (size_t I = 0; I < S.size(); ++I)
    if (!S.at(I).Dead && llvm::any_of(S.at(I).Cells, [&](const Cell &C) {
          return C.owns() && !C.Raw && C.S != Strength::Value &&
                 C.V.kept() == O;
        }))
      return true;
  return false;
}
