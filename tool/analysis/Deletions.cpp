//===- analysis/Deletions.cpp ---------------------------------------------===//

#include "analysis/Deletions.h"
#include "analysis/Ops.h"
#include "analysis/ProgramIndex.h"

using namespace refcycle;

namespace {

/// What one body deletes.
class BodyDeletions {
public:
  BodyDeletions(Deletions &All, const Function &F)
      : All(All), P(All.P), F(F), Body(P, All.Index, F) {}

  /// What the body, and what it calls, deletes.
  Places deleted() const;
  /// Is a number of the object at \p At made less, here or in what is called
  /// on it?
  bool countsDown(const Place &At) const;

private:
  void addCallee(int Callee, int Receiver, llvm::ArrayRef<int> Args,
                 Places &Out) const;
  void addForEach(const Op &O, Places &Out) const;
  void addDeleted(const Place &Deleted, Places &Out) const;
  bool asks(const Place &Deleted) const;
  /// Does the body count down the object at \p At that it, or what it calls,
  /// deletes?
  bool isCounted(const Place &At) const { return asks(At) && countsDown(At); }
  Place asDeletedHere(Place At) const;
  int recordOf(const Place &At) const;
  void dropConditional(Places &Out) const;
  bool tests(int Reg, const Places &But, unsigned Depth = 0) const;

  Deletions &All;
  const Program &P;
  const Function &F;
  const BodyPlaces Body;
};

} // namespace

Places BodyDeletions::deleted() const {
  Places Out;
  for (const Op &O : F.ops) {
    if (O.code() == OpCode::Delete && !(O.flags() & OpInPlace)) {
      for (const Place &Each : Body.at(O.a()))
        addDeleted(Each, Out);
    } else if (O.code() == OpCode::Call) {
      for (int Callee : Body.bodies(O))
        addCallee(Callee, O.a(), Body.arguments(O), Out);
    } else if (O.code() == OpCode::CallValue) {
      for (int Callee : Body.callable(O.a()))
        addCallee(Callee, O.a(), Body.arguments(O), Out);
    } else if (isOp(O, LibraryOp::ForEach)) {
      addForEach(O, Out);
    }
  }
  dropConditional(Out);
  return Out;
}

/// \p To, deleted as \p Like is.
static Place counted(Place To, const Place &Like) {
  To.Counted = Like.Counted;
  To.CountedIn = Like.CountedIn;
  return To;
}

/// What \p Callee deletes, as seen by its caller.
void BodyDeletions::addCallee(int Callee, int Receiver,
                              llvm::ArrayRef<int> Args, Places &Out) const {
  for (const Place &Each : All.of(Callee)) {
    const Places *Base = nullptr;
    if (Each.Root == Place::This)
      Base = &Body.at(Receiver);
    else if (Each.Root >= 0)
      Base =
          size_t(Each.Root) < Args.size() ? &Body.at(Args[Each.Root]) : nullptr;
    else
      Base = Body.captured(Place::capture(Each.Root));
    if (!Base)
      continue;
    for (Place To : *Base) {
      if (Each.Field != None)
        To.Field = Each.Field;
      if (Each.Field != None || Each.Part != WholeField)
        To.Part = Each.Part;
      addPlace(Out, asDeletedHere(counted(To, Each)));
    }
  }
}

/// The function is called with the entries of a0.
void BodyDeletions::addForEach(const Op &O, Places &Out) const {
  auto Args = Body.arguments(O);
  if (Args.size() < 2)
    return;
  for (int Callee : Body.callable(Args.back()))
    for (const Place &Each : All.of(Callee)) {
      if (Each.Root != 0) {
        addCallee(Callee, Args.back(), {}, Out);
        continue;
      }
      for (Place To : Body.at(Args[0])) {
        To.Part = Elements;
        if (Each.Field != None)
          To.Field = Each.Field;
        if (Each.Field != None || Each.Part != WholeField)
          To.Part = Each.Part;
        addPlace(Out, counted(To, Each));
      }
    }
}

/// The class of what is at \p At, as far as it is known.
int BodyDeletions::recordOf(const Place &At) const {
  if (At.Field == None && At.Root == Place::This)
    return P.Symbols[F.symbol].record;
  if (At.Field == None && At.Root < 0)
    return None;
  const unsigned T = At.Field == None ? unsigned(F.variables[At.Root]->type)
                                      : unsigned(P.Fields[At.Field].type);
  const auto &Args = P.Types[T].args;
  return Args.empty() ? None : P.Types[Args[0]].record;
}

bool BodyDeletions::countsDown(const Place &At) const {
  return llvm::any_of(F.ops, [&](const Op &O) {
    if (O.code() == OpCode::Call)
      return llvm::is_contained(Body.at(O.a()), At) &&
             llvm::any_of(Body.bodies(O),
                          [&](int Callee) { return All.countsDown(Callee); });
    if (!(O.code() == OpCode::Step && O.ref() < 0) &&
        !(O.code() == OpCode::Compute &&
          Arithmetic(O.ref()) == Arithmetic::Subtract))
      return false;
    const Op *Number = Body.definition(O.a());
    if (Number && Number->code() == OpCode::Load)
      Number = Body.definition(Number->a());
    return Number && Number->code() == OpCode::Field &&
           llvm::is_contained(Body.at(Number->a()), At);
  });
}

/// \p At, which is deleted here or in what is called, counted where it is here.
Place BodyDeletions::asDeletedHere(Place At) const {
  if (!At.Counted && isCounted(At)) {
    At.Counted = true;
    At.CountedIn = recordOf(At);
    All.noteCounting(&F - P.Functions.data());
  }
  return At;
}

void BodyDeletions::addDeleted(const Place &Deleted, Places &Out) const {
  if (asks(Deleted) && !isCounted(Deleted) && Deleted.Field == None)
    return;
  addPlace(Out, asDeletedHere(Deleted));
}

/// Does the body look at numbers of the object it deletes, or ask it something?
/// A helper that does so counts owners, or deletes only some.
bool BodyDeletions::asks(const Place &Deleted) const {
  for (const Op &O : F.ops) {
    if (O.a() == None || !llvm::is_contained(Body.at(O.a()), Deleted))
      continue;
    if (O.code() == OpCode::Field) {
      TypeKind K = P.Types[P.Fields[O.ref()].type].kind;
      if (K == TypeKind::Scalar || K == TypeKind::Optional)
        return true;
    }
    if (O.code() == OpCode::Call && P.Types[O.type()].kind == TypeKind::Scalar)
      return true;
  }
  return false;
}

/// Does \p Reg depend on something in `this` that says nothing of \p But?
bool BodyDeletions::tests(int Reg, const Places &But, unsigned Depth) const {
  const Op *O = Body.definition(Reg);
  if (!O || Depth > 8)
    return false;
  auto IsOneOf = [&](const Place &Each) {
    return Each.Root == Place::This && llvm::any_of(But, [&](const Place &B) {
             return B.Field != None && B.Field == Each.Field;
           });
  };
  auto IsOther = [&](const Place &Each) {
    return Each.Root == Place::This && !IsOneOf(Each);
  };
  switch (O->code()) {
  case OpCode::Unknown:
    return true;
  case OpCode::Field:
    return llvm::any_of(Body.at(Reg), IsOther) &&
           llvm::none_of(Body.at(O->a()), IsOneOf);
  case OpCode::Call:
    return llvm::any_of(Body.at(O->a()), IsOther);
  default:
    return tests(O->a(), But, Depth + 1) || tests(O->b(), But, Depth + 1);
  }
}

/// One count is given back whatever happens, or none of them is owned: a flag
/// beside the pointer may say that it was never taken.
void BodyDeletions::dropConditional(Places &Out) const {
  auto IsCounted = [](const Place &Each) {
    return Each.Counted && Each.Field != None;
  };
  if (llvm::any_of(Out, IsCounted) &&
      llvm::any_of(F.blocks,
                   [&](const auto &B) { return tests(B->condition, Out); }))
    llvm::erase_if(Out, IsCounted);
}

bool Deletions::countsDown(int Fn) {
  auto [At, New] = CountsDown.try_emplace(Fn, false);
  if (!New)
    return At->second; // in recursion: not yet
  const bool Down = BodyDeletions(*this, P.Functions[Fn]).countsDown({});
  return CountsDown[Fn] = Down;
}

void Deletions::noteCounting(int Fn) {
  if (!Counting.insert(Fn).second)
    return;
  for (const Op &O : P.Functions[Fn].ops)
    if (int Callee = O.code() == OpCode::Call ? P.Body[O.ref()] : None;
        Callee != None && llvm::any_of(of(Callee), [](const Place &Each) {
          return Each.Field == None && !Each.Counted;
        }))
      noteCounting(Callee);
}

Places Deletions::of(int Fn) {
  auto [At, New] = Known.try_emplace(Fn);
  if (!New)
    return At->second; // in recursion: nothing yet
  Places Out = BodyDeletions(*this, P.Functions[Fn]).deleted();
  return Known[Fn] = Out;
}
