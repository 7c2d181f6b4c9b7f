//===- analysis/BodyPlaces.h - where pointers come from ---------*- C++ -*-===//
//
//   registers and variables of one body --> the places they come from
//
// Flow-insensitive, bounded in the number of places of one register.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_BODYPLACES_H
#define REFCYCLE_ANALYSIS_BODYPLACES_H

#include "analysis/RawOwners.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include <vector>

namespace refcycle {

/// Where a pointer comes from: below `this`, a parameter or a capture, the last
/// field on the way, and which part of that.
struct Place {
  static constexpr int This = -1;
  static int capture(int Field) { return -2 - Field; }
  int Root = This;
  int Field = None;
  int Part = WholeField;
  bool Counted = false; ///< deleted when nobody is left
  int CountedIn = None; ///< the class that has the count
  bool operator==(const Place &) const = default;
};

using Places = llvm::SmallVector<Place, 2>;

void addPlace(Places &To, const Place &New);
void addPlaces(Places &To, const Places &From);

class BodyPlaces {
public:
  BodyPlaces(const Program &P, const ProgramIndex &Index, const Function &F);

  const Places &at(int Reg) const {
    static const Places Nowhere;
    return Reg == None ? Nowhere : Of[Reg];
  }
  /// What \p Field of a closure was given; null if nothing.
  const Places *captured(int Field) const {
    const auto At = Captured.find(Field);
    return At == Captured.end() ? nullptr : &At->second;
  }
  const Op *definition(int Reg) const {
    return Reg == None ? nullptr : Definition[Reg];
  }
  llvm::ArrayRef<int> arguments(const Op &O) const {
    return {F.args.data() + O.first(), O.count()};
  }
  /// The bodies that \p Call may run.
  llvm::SmallVector<int, 4> bodies(const Op &Call) const;
  /// The bodies behind a register that holds a function, closure or functor.
  llvm::SmallVector<int, 4> callable(int Reg) const;

private:
  void follow(const Op &O);
  void followLibrary(const Op &O);
  void followField(const Op &O);
  void flow(const Places &From, int Variable) {
    if (Variable != None)
      addPlaces(Variables[Variable], From);
  }
  Places part(const Places &Base, int Part) const {
    Places Out;
    for (Place Each : Base) {
      Each.Part = Part;
      addPlace(Out, Each);
    }
    return Out;
  }

  const Program &P;
  const ProgramIndex &Index;
  const Function &F;
  std::vector<Places> Of, Variables;
  std::vector<int> VariableOf; ///< register -> the variable it is the place of
  std::vector<const Op *> Definition;
  llvm::DenseMap<int, Places> Captured; ///< field of a closure -> its value
};

} // namespace refcycle

#endif
