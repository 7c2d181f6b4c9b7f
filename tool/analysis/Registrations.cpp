//===- analysis/Registrations.cpp -----------------------------------------===//

#include "analysis/Registrations.h"
#include "analysis/Ops.h"
#include "analysis/ProgramIndex.h"
#include <map>

using namespace refcycle;

namespace {

constexpr LibraryOp Keeping[] = {LibraryOp::Keep, LibraryOp::KeepLast,
                                 LibraryOp::KeepOnce};
/// The result is, or holds, the callable that was given.
constexpr LibraryOp Passing[] = {LibraryOp::Move, LibraryOp::Forward,
                                 LibraryOp::Second, LibraryOp::Get,
                                 LibraryOp::Bind, LibraryOp::BindFront};

/// What becomes of callables in the bodies that see them.
class Follower {
public:
  Follower(const Program &P, const ProgramIndex &Index) : P(P), Index(Index) {}

  /// Are those in \p Registers of \p Fn only kept?
  bool onlyKept(int Fn, llvm::ArrayRef<int> Registers);

private:
  class Body;
  bool parameterOnlyKept(int Fn, unsigned Parameter);

  const Program &P;
  const ProgramIndex &Index;
  std::map<std::pair<int, unsigned>, bool> Parameters;
};

/// One body, and where the callable is in it.
class Follower::Body {
public:
  Body(Follower &All, int Fn)
      : All(All), F(All.P.Functions[Fn]), In(F.registers),
        Variables(F.variables.size()), VariableAt(F.registers, None),
        HolderAt(F.registers, None) {}

  void start(int Register) { In.set(Register); }
  void startVariable(unsigned V) { Variables.set(V); }
  bool onlyKept();

private:
  bool in(int Register) const { return Register != None && In.test(Register); }
  llvm::ArrayRef<int> arguments(const Op &O) const {
    return {F.args.data() + O.first(), O.count()};
  }
  bool isGiven(const Op &O) const {
    return llvm::any_of(arguments(O), [&](int R) { return in(R); });
  }
  void follow(const Op &O);
  void followStore(const Op &O);
  bool staysKept(const Op &O) const;
  bool storeStays(const Op &O) const;
  bool callStays(const Op &O) const;

  Follower &All;
  const Function &F;
  llvm::BitVector In;        ///< registers with the callable
  llvm::BitVector Variables; ///< that hold it
  std::vector<int> VariableAt; ///< that a register is the place of
  std::vector<int> HolderAt; ///< the object that a register is a field of
};

void Follower::Body::follow(const Op &O) {
  const int To = O.dst();
  switch (O.code()) {
  case OpCode::Var:
    VariableAt[To] = O.ref();
    if (Variables.test(O.ref()))
      In.set(To);
    return;
  case OpCode::Field:
    HolderAt[To] = O.a();
    return;
  case OpCode::Load:
  case OpCode::Copy:
  case OpCode::Deref:
  case OpCode::Phi:
    if (To != None && (in(O.a()) || in(O.b())))
      In.set(To);
    return;
  case OpCode::Store:
    return followStore(O);
  case OpCode::Library:
    if (To != None && (in(O.a()) || isGiven(O)) &&
        llvm::is_contained(Passing, static_cast<LibraryOp>(O.ref())))
      In.set(To);
    return;
  default:
    return;
  }
}

void Follower::Body::followStore(const Op &O) {
  if (O.a() == None || !in(O.b()))
    return;
  if (int V = VariableAt[O.a()]; V != None)
    Variables.set(V);
  else if (HolderAt[O.a()] != None)
    In.set(HolderAt[O.a()]);
}

/// Into a variable or a closure of this body, that is.
bool Follower::Body::storeStays(const Op &O) const {
  if (!in(O.b()) || O.a() == None)
    return true;
  if (VariableAt[O.a()] != None)
    return true;
  const int Holder = HolderAt[O.a()];
  return Holder != None && llvm::any_of(F.ops, [&](const Op &Made) {
           return Made.code() == OpCode::New && Made.dst() == Holder &&
                  Made.type() < All.P.Types.size() &&
                  All.P.Types[Made.type()].record != None &&
                  All.P.Records[All.P.Types[Made.type()].record].closure;
         });
}

bool Follower::Body::callStays(const Op &O) const {
  if (in(O.a()))
    return false;
  if (!isGiven(O))
    return true;
  auto Callees = O.flags() & OpVirtual
                     ? All.Index.overriders(O.ref())
                     : llvm::SmallVector<int, 4>{All.P.Body[O.ref()]};
  auto Args = arguments(O);
  return !Callees.empty() && llvm::all_of(Callees, [&](int Callee) {
    for (unsigned I = 0; I < Args.size(); ++I)
      if (in(Args[I]) && (Callee == None || !All.parameterOnlyKept(Callee, I)))
        return false;
    return true;
  });
}

/// Does \p O leave the callable where it is, or hand it to what keeps it?
bool Follower::Body::staysKept(const Op &O) const {
  switch (O.code()) {
  case OpCode::Store:
    return storeStays(O);
  case OpCode::Call:
    return callStays(O);
  case OpCode::Library: {
    const auto L = static_cast<LibraryOp>(O.ref());
    return !(in(O.a()) || isGiven(O)) || llvm::is_contained(Keeping, L) ||
           llvm::is_contained(Passing, L);
  }
  case OpCode::CallValue:
    return !in(O.a()) && !isGiven(O);
  case OpCode::New:
    return !isGiven(O);
  case OpCode::Return:
  case OpCode::Throw:
    return !in(O.a());
  default:
    return true;
  }
}

bool Follower::Body::onlyKept() {
  constexpr unsigned Passes = 2; // a variable is written after it is read
  for (unsigned I = 0; I < Passes; ++I)
    for (const Op &O : F.ops)
      follow(O);
  return llvm::all_of(F.ops, [&](const Op &O) { return staysKept(O); });
}

bool Follower::onlyKept(int Fn, llvm::ArrayRef<int> Registers) {
  Body B(*this, Fn);
  for (int R : Registers)
    B.start(R);
  return B.onlyKept();
}

bool Follower::parameterOnlyKept(int Fn, unsigned Parameter) {
  if (Parameter >= P.Functions[Fn].parameters)
    return false;
  // A function that calls itself adds nothing to what it does.
  auto [At, New] = Parameters.try_emplace({Fn, Parameter}, true);
  if (New) {
    Body B(*this, Fn);
    B.startVariable(Parameter);
    At->second = B.onlyKept();
  }
  return At->second;
}

} // namespace

llvm::DenseSet<std::pair<int, int>>
refcycle::findRegistrations(const Program &P, const ProgramIndex &Index) {
  llvm::DenseSet<std::pair<int, int>> Out;
  if (llvm::none_of(P.Types, [](const Type &T) { return isHolder(T); }))
    return Out;
  Follower Follow(P, Index);
  for (size_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
    std::map<int, llvm::SmallVector<int, 2>> Named; ///< body -> registers
    llvm::DenseSet<int> Called;
    for (const Op &O : P.Functions[Fn].ops) {
      const int Record =
          O.code() == OpCode::New ? P.Types[O.type()].record : None;
      if (O.code() == OpCode::Call)
        Called.insert(P.Body[O.ref()]);
      else if (O.code() == OpCode::Function && P.Body[O.ref()] != None)
        Named[P.Body[O.ref()]].push_back(O.dst());
      else if (Record != None && P.Records[Record].closure)
        for (int M : P.Methods[Record])
          if (P.Body[M] != None)
            Named[P.Body[M]].push_back(O.dst());
    }
    for (const auto &[Body, Registers] : Named)
      if (!Called.contains(Body) && Follow.onlyKept(Fn, Registers))
        Out.insert({int(Fn), Body});
  }
  return Out;
}
