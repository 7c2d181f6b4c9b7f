//===- analysis/BodyPlaces.h - where a body has its pointers from -*- C++ -*-===//
//
// Of one body: the places that its registers and variables come from
// (BodyPlaces.cpp), and what of them it deletes (Deletions.cpp).
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_BODYPLACES_H
#define REFCYCLE_ANALYSIS_BODYPLACES_H

#include "analysis/Deletions.h"
#include "llvm/ADT/ArrayRef.h"

namespace refcycle {

void add(Places &To, const Place &New);
void addAll(Places &To, const Places &From);

/// The places of one body's registers and variables.
class BodyPlaces {
public:
  BodyPlaces(Deletions &All, const Function &F);

  /// What the body, and what it calls, deletes.
  Places deleted() const;
  bool countsDown(const Place &At, unsigned Depth) const;

private:
  const Places &at(int Reg) const {
    static const Places Nowhere;
    return Reg == None ? Nowhere : Of[Reg];
  }
  llvm::ArrayRef<int> arguments(const Op &O) const {
    return {F.args.data() + O.first(), O.count()};
  }

  void follow(const Op &O);
  void followLibrary(const Op &O);
  void followField(const Op &O);
  void flow(const Places &From, int Variable) {
    if (Variable != None)
      addAll(Variables[Variable], From);
  }
  Places part(const Places &Base, int Part) const {
    Places Out;
    for (Place Each : Base) {
      Each.Part = Part;
      add(Out, Each);
    }
    return Out;
  }

  llvm::SmallVector<int, 4> bodies(const Op &Call) const;
  llvm::SmallVector<int, 4> callable(int Reg) const;
  void addCallee(int Body, int Receiver, llvm::ArrayRef<int> Args,
                 Places &Out) const;
  void addForEach(const Op &O, Places &Out) const;
  void addDeleted(const Place &Deleted, Places &Out) const;
  bool asks(const Place &Deleted) const;
  bool isCounted(const Place &At) const;
  Place asDeletedHere(Place At) const;
  int recordOf(const Place &At) const;
  void dropConditional(Places &Out) const;
  bool tests(int Reg, const Places &But, unsigned Depth = 0) const;

  Deletions &All;
  const Program &P;
  const Function &F;
  std::vector<Places> Of, Variables;
  std::vector<int> VariableOf; ///< register -> the variable it is the place of
  std::vector<const Op *> Definition;
  llvm::DenseMap<int, Places> Captured; ///< field of a closure -> its value
};

} // namespace refcycle

#endif
