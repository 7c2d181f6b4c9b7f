//===- analysis/RingClosers.cpp -------------------------------------------===//

#include "analysis/RingClosers.h"
#include "analysis/ClassGraph.h"
#include "config/Config.h"
#include "llvm/ADT/STLExtras.h"

using namespace refcycle;

namespace {

/// Whose slot a register is the location of.
struct Origin {
  enum Kind : uint8_t { Other, Local, This } K = Other;
  bool Null = false;
  bool Object = false; ///< This: it itself, no slot of it
  int Field = None;    ///< the innermost field on the way
  unsigned Type = 0;
};

class Scan {
public:
  Scan(const ClassGraph &Classes, const Function &F)
      : Classes(Classes), F(F), Of(F.registers) {}

  bool run() {
    bool Initialises = false; // tracked members, by a constructor
    for (const Op &O : F.ops) {
      note(O);
      Leaks |= F.constructor && leaks(O);
      if (writes(O)) {
        if (!F.constructor || !(O.flags() & OpInit) ||
            origin(O.a()).K != Origin::This)
          return true;
        Initialises = true;
      }
      if (Initialises && Leaks)
        return true;
    }
    return false;
  }

private:
  Origin origin(int Reg) const {
    return Reg >= 0 && size_t(Reg) < Of.size() ? Of[Reg] : Origin();
  }

  llvm::ArrayRef<int> args(const Op &O) const {
    return llvm::ArrayRef(F.args).slice(O.first(), O.count());
  }

  /// Does \p O hand out `this`?
  bool leaks(const Op &O) const {
    auto IsThis = [&](int Reg) {
      return origin(Reg).K == Origin::This && origin(Reg).Object;
    };
    if (O.code() == OpCode::Store && IsThis(O.b()))
      return true;
    if (O.code() == OpCode::Library && IsThis(O.a()))
      return true;
    return llvm::any_of(args(O), IsThis);
  }

  /// Where what \p O computes comes from.
  void note(const Op &O) {
    if (O.dst() < 0 || size_t(O.dst()) >= Of.size())
      return;
    Origin &D = Of[O.dst()];
    if (O.code() == OpCode::Library) {
      noteLibrary(O, D);
      return;
    }
    noteBuiltIn(O, D);
    D.Type = O.type();
  }

  void noteBuiltIn(const Op &O, Origin &D) const {
    switch (O.code()) {
    case OpCode::Var:
    case OpCode::New:
      D.K = Origin::Local;
      return;
    case OpCode::Copy:
      D.K = O.b() == None ? Origin::Local : origin(O.b()).K;
      return;
    case OpCode::This:
      D.K = Origin::This;
      D.Object = true;
      return;
    case OpCode::Deref:
      if (origin(O.a()).Object)
        D = origin(O.a());
      return;
    case OpCode::Field:
      D = origin(O.a());
      D.Object = false;
      D.Field = O.ref();
      return;
    case OpCode::Store:
      D = origin(O.a());
      return;
    case OpCode::Null:
      D.Null = true;
      return;
    default:
      return;
    }
  }

  /// Parts come from the whole; iterators write what they walk over.
  void noteLibrary(const Op &O, Origin &D) const {
    const Origin First = args(O).empty() ? D : origin(args(O)[0]);
    switch (static_cast<LibraryOp>(O.ref())) {
    case LibraryOp::GetElement:
    case LibraryOp::Subscript:
    case LibraryOp::At:
    case LibraryOp::Front:
    case LibraryOp::Back:
      D = origin(O.a());
      break;
    case LibraryOp::AnyCast:
      D = First;
      break;
    case LibraryOp::Begin:
    case LibraryOp::End:
      D = origin(O.a());
      return;
    case LibraryOp::Inserter:
    case LibraryOp::BeginOf:
    case LibraryOp::EndOf:
      D = First;
      return;
    default:
      break;
    }
    D.Type = O.type();
  }

  /// May a slot at \p Reg, written as a \p T, be an edge of a ring?
  bool tracked(int Reg, unsigned T) const {
    const Origin At = origin(Reg);
    if (At.K == Origin::Local)
      return false;
    return At.Field != None ? Classes.isTrackedField(At.Field)
                            : Classes.carries(T);
  }

  bool writes(const Op &O) const {
    switch (O.code()) {
    case OpCode::Store:
      return !origin(O.b()).Null && tracked(O.a(), O.type());
    case OpCode::Copy:
      return O.b() != None && tracked(O.b(), O.type());
    case OpCode::Library:
      return libraryWrites(O);
    default:
      return false;
    }
  }

  bool libraryWrites(const Op &O) const {
    auto Tracked = [&](int Reg) {
      const unsigned T = origin(Reg).Type;
      return T ? tracked(Reg, T) : origin(Reg).K != Origin::Local;
    };
    switch (static_cast<LibraryOp>(O.ref())) {
    case LibraryOp::Append:
    case LibraryOp::Prepend:
    case LibraryOp::InsertAt:
    case LibraryOp::InsertValue:
    case LibraryOp::AddValue:
    case LibraryOp::AddKey:
    case LibraryOp::EmplaceKey:
    case LibraryOp::AssignKey:
    case LibraryOp::Assign:
    case LibraryOp::Resize:
      return Tracked(O.a());
    case LibraryOp::Splice:
    case LibraryOp::Merge:
    case LibraryOp::Swap:
    case LibraryOp::SwapFree:
    case LibraryOp::Exchange:
    case LibraryOp::ExchangeIf:
    case LibraryOp::CopyRange:
    case LibraryOp::TransformRange:
      return (O.a() != None && Tracked(O.a())) ||
             llvm::any_of(args(O), Tracked);
    case LibraryOp::WithDeleter: // a deleter is a slot of its object
      return Classes.carries(O.type());
    default:
      return keeps(static_cast<LibraryOp>(O.ref()));
    }
  }

  const ClassGraph &Classes;
  const Function &F;
  std::vector<Origin> Of;
  bool Leaks = false;
};

} // namespace

bool refcycle::mayCloseRing(const ClassGraph &Classes, const Function &F) {
  return Scan(Classes, F).run();
}
