//===- analysis/ClassShape.cpp --------------------------------------------===//

#include "analysis/ClassShape.h"
#include "analysis/Hops.h"
#include "config/Config.h"

using namespace refcycle;

ClassShape::ClassShape(const Program &P, const ProgramIndex &Index,
                       const ClassGraph &Classes)
    : P(P), Index(Index), Classes(Classes), Targets(P.Fields.size()),
      Counted(P.Fields.size()), WrittenLater(P.Fields.size()) {
  for (unsigned F = 0; F < P.Fields.size(); ++F) {
    if (!Classes.isTrackedField(F) || P.Records[P.Fields[F].record].closure)
      continue;
    bool IsCounted = false;
    collectTargets(P.Fields[F].type, Targets[F], IsCounted);
    if (IsCounted)
      Counted.set(F);
    if (P.Fields[F].exposed && !P.Fields[F].constant)
      WrittenLater.set(F);
  }
  for (const Function &F : P.Functions)
    noteWrites(F);
}

void ClassShape::collectTargets(unsigned Type, llvm::SmallVectorImpl<int> &Out,
                                bool &IsCounted, unsigned Depth) const {
  const refcycle::Type &T = P.Types[Type];
  if (Depth > 8 || T.kind == TypeKind::Callable)
    return;
  if (T.kind == TypeKind::Record) {
    if (T.record != None && Classes.isTracked(T.record))
      Out.push_back(T.record);
    return;
  }
  if (T.kind == TypeKind::Pointer) {
    if (T.strength != Strength::Strong && T.strength != Strength::Unique)
      return;
    IsCounted |= T.strength == Strength::Strong;
  }
  for (uint32_t A : T.args)
    collectTargets(A, Out, IsCounted, Depth + 1);
}

static bool onlyReads(LibraryOp L) {
  switch (L) {
  case LibraryOp::Subscript:
  case LibraryOp::At:
  case LibraryOp::Front:
  case LibraryOp::Back:
  case LibraryOp::Begin:
  case LibraryOp::End:
  case LibraryOp::Find:
  case LibraryOp::Contains:
  case LibraryOp::Empty:
  case LibraryOp::Size:
  case LibraryOp::HasValue:
  case LibraryOp::GetElement:
  case LibraryOp::Get:
  case LibraryOp::Ignore:
    return true;
  default:
    return false;
  }
}

namespace {

/// The fields that a function writes, or lends to what may.
class WrittenFields {
public:
  WrittenFields(const Function &F, llvm::function_ref<bool(int)> Wanted,
                llvm::function_ref<void(int)> Written)
      : F(F), Wanted(Wanted), Written(Written) {}

  void note(const Op &O) {
    llvm::ArrayRef<int> Args(F.args.data() + O.first(), O.count());
    switch (O.code()) {
    case OpCode::Field:
      if (O.ref() != None && Wanted(O.ref()))
        Of[O.dst()] = O.ref();
      return;
    case OpCode::Store:
      return write(O.a());
    case OpCode::Library:
      if (onlyReads(static_cast<LibraryOp>(O.ref())))
        notePart(O);
      else
        write(O.a());
      [[fallthrough]];
    case OpCode::Call:
    case OpCode::CallValue:
      for (int Reg : Args)
        write(Reg);
      return;
    case OpCode::Return:
      if (F.returns_reference)
        write(O.a());
      return;
    default:
      return;
    }
  }

private:
  void write(int Reg) {
    if (auto At = Of.find(Reg); At != Of.end())
      Written(At->second);
  }

  void notePart(const Op &O) {
    if (auto At = Of.find(O.a()); At != Of.end()) {
      const int Field = At->second;
      Of[O.dst()] = Field;
    }
  }

  const Function &F;
  llvm::function_ref<bool(int)> Wanted;
  llvm::function_ref<void(int)> Written;
  llvm::DenseMap<int, int> Of; ///< register -> field that it is, or a part of
};

} // namespace

/// Notes the fields that \p F writes on objects that it does not construct.
void ClassShape::noteWrites(const Function &F) {
  const int Constructs = F.constructor ? P.Symbols[F.symbol].record : None;
  auto Wanted = [&](int Field) { return !Targets[Field].empty(); };
  auto Written = [&](int Field) {
    const int Holder = P.Fields[Field].record;
    if (Constructs == None || !Index.derivesFrom(Constructs, Holder))
      WrittenLater.set(Field);
  };
  WrittenFields Fields(F, Wanted, Written);
  for (const Op &O : F.ops)
    Fields.note(O);
}

/// The fields that an object held as \p Record may have: those of the classes
/// derived from it, and of their bases.
llvm::SmallVector<int, 8> ClassShape::nextFields(int Record) const {
  llvm::SmallVector<int, 8> Out;
  llvm::DenseSet<int> Down, Up;
  llvm::SmallVector<int, 8> Work{Record};
  while (!Work.empty()) {
    int R = Work.pop_back_val();
    if (!Down.insert(R).second)
      continue;
    Work.append(P.Derived[R].begin(), P.Derived[R].end());
  }
  Work.assign(Down.begin(), Down.end());
  while (!Work.empty()) {
    int R = Work.pop_back_val();
    if (!Up.insert(R).second)
      continue;
    Out.append(P.Records[R].fields.begin(), P.Records[R].fields.end());
    Work.append(P.Records[R].bases.begin(), P.Records[R].bases.end());
  }
  llvm::sort(Out);
  return Out;
}

/// May an object with a field of \p Holder be held as a \p Record?
bool ClassShape::mayBeHeldAs(int Record, int Holder) const {
  auto Any = [&](auto &Self, int R) -> bool {
    return Index.derivesFrom(R, Holder) ||
           llvm::any_of(P.Derived[R], [&](int D) { return Self(Self, D); });
  };
  return Any(Any, Record);
}

std::vector<ClassShape::Step> ClassShape::shortestRing(int First) const {
  const int Holder = P.Fields[First].record;
  struct Node {
    Step At;
    int Parent;
  };
  std::vector<Node> Queue;
  llvm::DenseSet<int> Seen; // classes
  auto Add = [&](int Field, int Parent) {
    for (int T : Targets[Field])
      if (Seen.insert(T).second)
        Queue.push_back({{Field, T}, Parent});
  };
  Add(First, None);
  for (size_t I = 0; I < Queue.size(); ++I) {
    if (mayBeHeldAs(Queue[I].At.Target, Holder)) {
      std::vector<Step> Ring;
      for (int At = I; At != None; At = Queue[At].Parent)
        Ring.push_back(Queue[At].At);
      std::reverse(Ring.begin(), Ring.end());
      return Ring;
    }
    for (int Next : nextFields(Queue[I].At.Target))
      Add(Next, I);
  }
  return {};
}

static std::string quoted(const std::string &S) { return "'" + S + "'"; }

Finding ClassShape::describeShape(const std::vector<Step> &Ring) const {
  Finding F;
  F.Check = "refcycle-strong-cycle";
  F.Level = Confidence::Latent;
  F.Row = "only the types allow it: no analysed path builds it";
  for (const Step &S : Ring) {
    const Field &D = P.Fields[S.Field];
    Hop H;
    H.Holder = P.text(P.Records[D.record].name);
    H.Field = H.Holder + "::" + P.text(D.name).str();
    H.Target = P.text(P.Records[S.Target].name);
    H.Declaration = P.place(D.range);
    Note N;
    N.Place = H.Declaration;
    N.Message = quoted(H.Field) + " may keep " + quoted(H.Target) +
                " alive; declared here";
    F.Notes.push_back(std::move(N));
    F.Hops.push_back(std::move(H));
  }
  F.Primary = F.Hops.front().Declaration;
  std::string Slots;
  for (size_t I = 0; I < F.Hops.size(); ++I)
    Slots += (I == 0                     ? ""
              : I + 1 == F.Hops.size() ? " and "
                                         : ", ") +
             quoted(F.Hops[I].Field);
  F.Message = "the types allow a strong reference cycle: " + Slots +
              (F.Hops.size() == 1 ? " could keep its own object alive"
                                  : " could keep each other alive");
  return F;
}

std::vector<std::pair<RingKey, Finding>>
ClassShape::find(const Contexts &Known) const {
  std::map<RingKey, Finding> Found;
  for (int First : Counted.set_bits()) {
    std::vector<Step> Ring = shortestRing(First);
    llvm::DenseSet<int> Fields;
    for (const Step &S : Ring)
      Fields.insert(S.Field);
    if (Ring.empty() || Fields.size() != Ring.size() ||
        llvm::none_of(Ring, [&](const Step &S) {
          return WrittenLater.test(S.Field);
        }))
      continue;
    Finding F = describeShape(Ring);
    auto [At, New] = Found.try_emplace(normalised(F.cycle()), F);
    if (!New && F.Hops.front().Field < At->second.Hops.front().Field)
      At->second = std::move(F);
  }
  std::vector<std::pair<RingKey, Finding>> Out;
  for (auto &[Key, F] : Found)
    if (llvm::none_of(Known, [&, &Slots = Key](const auto &K) {
          return llvm::all_of(K.first, [&](const std::string &Slot) {
            return llvm::is_contained(Slots, Slot);
          });
        }))
      Out.push_back({Key, std::move(F)});
  return Out;
}
