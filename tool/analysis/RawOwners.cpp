//===- analysis/RawOwners.cpp ---------------------------------------------===//
//
//   what a destructor deletes below `this` --> fields that own
//
//===----------------------------------------------------------------------===//

#include "analysis/RawOwners.h"
#include "analysis/Deletions.h"
#include "analysis/ProgramIndex.h"

using namespace refcycle;

/// Classes whose objects are control blocks: something in them is deleted
/// before they are, not by their destructor.
static llvm::DenseSet<int> controlBlocks(Deletions &All) {
  const Program &P = All.P;
  llvm::DenseSet<std::pair<int, int>> Within, Before;
  for (size_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
    const Function &F = P.Functions[Fn];
    if (!F.destructor && llvm::none_of(F.ops, [](const Op &O) {
          return O.code() == OpCode::Delete;
        }))
      continue;
    for (const Place &Each : All.of(Fn))
      if (Each.Field != None && !Each.Counted) {
        const bool Own =
            F.destructor && All.Index.derivesFrom(P.Symbols[F.symbol].record,
                                                  P.Fields[Each.Field].record);
        (Own ? Within : Before).insert({Each.Field, Each.Part});
      }
  }
  llvm::DenseSet<int> Out;
  for (const auto &Each : Before)
    if (!Within.contains(Each))
      Out.insert(P.Fields[Each.first].record);
  return Out;
}

RawOwners::RawOwners(const Program &P, const ProgramIndex &Index) {
  Deletions All(P, Index);
  const llvm::DenseSet<int> Blocks = controlBlocks(All);
  for (size_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
    if (!P.Functions[Fn].destructor)
      continue;
    for (const Place &Each : All.of(Fn)) {
      if (Each.Root != Place::This || Each.Field == None ||
          (Each.Counted && Blocks.contains(Each.CountedIn)))
        continue;
      Ways &Found = Owned[{Each.Field, Each.Part}];
      (Each.Counted ? Found.Counted : Found.Deleted) = true;
    }
  }
  Counting = std::move(All.Counting);
}

bool RawOwners::countsAny(int Field) const {
  for (auto At = firstOf(Field); At != Owned.end() && At->first.first == Field;
       ++At)
    if (At->second.Counted)
      return true;
  return false;
}
