//===- analysis/ClassShape.cpp --------------------------------------------===//

#include "analysis/ClassShape.h"
#include "analysis/Hops.h"
#include "analysis/Ops.h"
#include "config/Config.h"
#include "support/Printable.h"

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

void ClassShape::collectTargets(unsigned Id, llvm::SmallVectorImpl<int> &Out,
                                bool &IsCounted, unsigned Depth) const {
  const Type &T = P.Types[Id];
  if (Depth > MaximalTypeDepth || T.kind == TypeKind::Callable)
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

/// \p From and all that \p Next leads to from there.
template <class Edges>
static llvm::DenseSet<int> closure(llvm::SmallVector<int, 8> From, Edges Next) {
  llvm::DenseSet<int> Out;
  while (!From.empty()) {
    const int R = From.pop_back_val();
    if (Out.insert(R).second)
      From.append(Next(R).begin(), Next(R).end());
  }
  return Out;
}

/// The classes that an object which is a \p Record may be of, or held as: those
/// derived from it, and their bases.
llvm::DenseSet<int> ClassShape::relatives(int Record) const {
  auto Down = closure({Record}, [&](int R) -> auto & { return P.Derived[R]; });
  return closure(llvm::SmallVector<int, 8>(Down.begin(), Down.end()),
                 [&](int R) -> auto & { return P.Records[R].bases; });
}

/// The fields that an object held as \p Record may have and that own.
const llvm::SmallVector<int, 8> &ClassShape::nextFields(int Record) const {
  auto [At, New] = Next.try_emplace(Record);
  if (New) {
    for (int R : relatives(Record))
      for (uint32_t F : P.Records[R].fields)
        if (!Targets[F].empty())
          At->second.push_back(F);
    llvm::sort(At->second);
  }
  return At->second;
}

std::vector<ClassShape::Step> ClassShape::shortestRing(int First) const {
  // An object with this field may be held as one of these.
  const llvm::DenseSet<int> Holders = relatives(P.Fields[First].record);
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
  for (size_t I = 0; I < Queue.size() && I < MaxClasses; ++I) {
    if (Holders.contains(Queue[I].At.Target)) {
      std::vector<Step> Ring;
      for (int At = I; At != None; At = Queue[At].Parent)
        Ring.push_back(Queue[At].At);
      std::reverse(Ring.begin(), Ring.end());
      return Ring;
    }
    for (int Field : nextFields(Queue[I].At.Target))
      Add(Field, I);
  }
  return {};
}

Finding ClassShape::describeShape(const std::vector<Step> &Ring) const {
  Finding F;
  F.Check = "refcycle-strong-cycle";
  F.Level = Confidence::Latent;
  F.Row = "only the types allow it: no analysed path builds it";
  for (const Step &S : Ring) {
    const Field &D = P.Fields[S.Field];
    if (isUnnamed(P, D))
      continue;
    Hop H;
    H.Holder = P.text(P.Records[D.record].name);
    H.Field = fieldName(P, D);
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
    if (llvm::all_of(Ring, [&](const Step &S) {
          return isUnnamed(P, P.Fields[S.Field]);
        }))
      continue;
    Finding F = describeShape(Ring);
    RingKey Key;
    for (const Step &S : Ring)
      if (!isUnnamed(P, P.Fields[S.Field]))
        Key.push_back(fieldKey(P, P.Fields[S.Field]));
    auto [At, New] = Found.try_emplace(normalised(std::move(Key)), F);
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
