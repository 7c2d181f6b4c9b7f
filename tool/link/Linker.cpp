//===- link/Linker.cpp ----------------------------------------------------===//
//
//   for each summary:  intern strings -> intern types, records, fields,
//   globals, symbols -> append functions under program-wide indices
//   then: derived classes, overriders, bodies
//
//===----------------------------------------------------------------------===//

#include "link/Linker.h"
#include "support/ClosingEdges.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Path.h"
#include <map>
#include <set>

using namespace refcycle;

namespace {

class Merger {
public:
  explicit Merger(Program &Out) : Out(Out) {
    string("");
    Out.Ranges.emplace_back(0, 0, 0, 0, 0, 0);
    Out.Types.emplace_back();
    TypesByShape[shape(Out.Types[0])] = 0;
  }

  void add(const TUSummary &S);
  void finish();

private:
  /// Indices of the summary at hand, as program-wide ones.
  struct Translation {
    std::vector<unsigned> Strings, Ranges, Types, Records, Fields, Globals,
        Symbols;
  };

  unsigned string(llvm::StringRef Text);
  static std::string shape(const Type &T);
  void internNames(const TUSummary &S);
  void internTypes(const TUSummary &S);
  void internFields(const TUSummary &S);
  void internGlobals(const TUSummary &S);
  void internSymbols(const TUSummary &S);
  void completeRecords(const TUSummary &S);
  /// Are \p A and \p B different? A class that is only declared in one unit may
  /// be of another kind there: \p Inside other types that is no difference.
  bool differ(unsigned A, unsigned B, bool Inside) const;
  /// Do the fields of \p R have the types they have in the program?
  bool sameTypes(const TUSummary &S, const Record &R) const;
  void addFunction(const Function &F);
  int translateRef(const Op &O) const;

  Program &Out;
  Translation T;
  llvm::StringMap<unsigned> Strings;
  std::map<std::string, unsigned> TypesByShape;
  llvm::DenseMap<unsigned, unsigned> Records, Globals, Symbols; // by USR
  std::map<std::pair<unsigned, unsigned>, unsigned> Fields;
  llvm::DenseMap<unsigned, size_t> Bodies;                // symbol -> function
  std::set<std::tuple<unsigned, GapKind, unsigned>> Gaps; // that are there
};

unsigned Merger::string(llvm::StringRef Text) {
  auto [At, New] = Strings.try_emplace(Text, Out.Strings.size());
  if (New)
    Out.Strings.push_back(Text.str());
  return At->second;
}

std::string Merger::shape(const Type &T) {
  std::string S = std::to_string(int(T.kind)) + ":" +
                  std::to_string(int(T.strength)) + ":" +
                  std::to_string(T.record) + ":" + std::to_string(T.name) +
                  (T.weakable ? "w" : "") + "x" + std::to_string(T.extent);
  for (uint32_t A : T.args)
    S += "," + std::to_string(A);
  return S;
}

void Merger::internNames(const TUSummary &S) {
  T = {};
  for (const std::string &Text : S.strings)
    T.Strings.push_back(string(Text));
  for (const Range &R : S.ranges) {
    T.Ranges.push_back(Out.Ranges.size());
    Out.Ranges.emplace_back(T.Strings[R.file()], R.offset(), R.length(),
                            R.line(), R.column(), R.flags());
  }
  for (const auto &R : S.records) {
    unsigned Usr = T.Strings[R->usr];
    auto [At, New] = Records.try_emplace(Usr, Out.Records.size());
    if (New) {
      Record Fresh;
      Fresh.usr = Usr;
      Fresh.name = T.Strings[R->name];
      Fresh.range = T.Ranges[R->range];
      Fresh.system = R->system;
      Fresh.closure = R->closure;
      Fresh.bound = R->bound;
      Fresh.local = R->local;
      Out.Records.push_back(std::move(Fresh));
    }
    T.Records.push_back(At->second);
  }
}

void Merger::internTypes(const TUSummary &S) {
  // Arguments may come later in the table: a type is interned when its
  // arguments are. Recursion goes through records, so this ends.
  T.Types.assign(S.types.size(), ~0u);
  auto Intern = [&](auto &Self, unsigned I) -> unsigned {
    if (T.Types[I] != ~0u)
      return T.Types[I];
    T.Types[I] = 0; // a type that contains itself by value cannot be
    Type Fresh;
    const Type &From = *S.types[I];
    Fresh.kind = From.kind;
    Fresh.strength = From.strength;
    Fresh.record = From.record == None ? None : int(T.Records[From.record]);
    Fresh.name = T.Strings[From.name];
    Fresh.weakable = From.weakable;
    Fresh.running = From.running;
    Fresh.extent = From.extent;
    for (uint32_t A : From.args)
      Fresh.args.push_back(Self(Self, A));
    auto [At, New] = TypesByShape.try_emplace(shape(Fresh), Out.Types.size());
    if (New)
      Out.Types.push_back(std::move(Fresh));
    return T.Types[I] = At->second;
  };
  for (unsigned I = 0; I < S.types.size(); ++I)
    Intern(Intern, I);
}

void Merger::internFields(const TUSummary &S) {
  for (const auto &F : S.fields) {
    std::pair Key(T.Records[F->record], T.Strings[F->name]);
    auto [At, New] = Fields.try_emplace(Key, Out.Fields.size());
    if (New) {
      Field Fresh;
      Fresh.record = Key.first;
      Fresh.name = Key.second;
      Fresh.type = T.Types[F->type];
      Fresh.range = T.Ranges[F->range];
      Fresh.exposed = S.fields[T.Fields.size()]->exposed;
      Fresh.constant = S.fields[T.Fields.size()]->constant;
      Out.Fields.push_back(std::move(Fresh));
    }
    T.Fields.push_back(At->second);
  }
}

void Merger::internGlobals(const TUSummary &S) {
  for (const auto &G : S.globals) {
    auto [At, New] = Globals.try_emplace(T.Strings[G->usr], Out.Globals.size());
    if (New) {
      GlobalVariable Fresh = *G;
      Fresh.usr = T.Strings[G->usr];
      Fresh.name = T.Strings[G->name];
      Fresh.type = T.Types[G->type];
      Fresh.range = T.Ranges[G->range];
      Fresh.initialiser = None;
      Out.Globals.push_back(std::move(Fresh));
    }
    T.Globals.push_back(At->second);
  }
}

void Merger::internSymbols(const TUSummary &S) {
  for (const auto &Sym : S.symbols) {
    auto [At, New] =
        Symbols.try_emplace(T.Strings[Sym->usr], Out.Symbols.size());
    if (New) {
      Symbol Fresh;
      Fresh.usr = T.Strings[Sym->usr];
      Fresh.name = T.Strings[Sym->name];
      Fresh.visible = Sym->visible;
      Fresh.constant = Sym->constant;
      Fresh.record = Sym->record == None ? None : int(T.Records[Sym->record]);
      Out.Symbols.push_back(std::move(Fresh));
    }
    T.Symbols.push_back(At->second);
  }
  for (size_t I = 0; I < S.globals.size(); ++I)
    if (const GlobalVariable &G = *S.globals[I]; G.initialiser != None) {
      GlobalVariable &To = Out.Globals[T.Globals[I]];
      To.initialiser = T.Symbols[G.initialiser];
      To.constant = G.constant;
    }
  for (size_t I = 0; I < S.symbols.size(); ++I)
    if (Symbol &To = Out.Symbols[T.Symbols[I]]; To.overrides.empty())
      for (uint32_t O : S.symbols[I]->overrides)
        To.overrides.push_back(T.Symbols[O]);
}

bool Merger::differ(unsigned A, unsigned B, bool Inside) const {
  if (A == B)
    return false;
  const Type &X = Out.Types[A], &Y = Out.Types[B];
  if (X.kind != Y.kind || X.strength != Y.strength ||
      X.args.size() != Y.args.size())
    return !Inside;
  if (X.record != Y.record)
    return true;
  for (size_t I = 0; I < X.args.size(); ++I)
    if (differ(X.args[I], Y.args[I], /*Inside=*/true))
      return true;
  return false;
}

bool Merger::sameTypes(const TUSummary &S, const Record &R) const {
  return llvm::none_of(R.fields, [&](uint32_t F) {
    return differ(Out.Fields[T.Fields[F]].type, T.Types[S.fields[F]->type],
                  /*Inside=*/false);
  });
}

void Merger::completeRecords(const TUSummary &S) {
  for (size_t I = 0; I < S.records.size(); ++I) {
    const Record &From = *S.records[I];
    Record &To = Out.Records[T.Records[I]];
    if (From.value != None)
      To.value = T.Symbols[From.value];
    if (!From.complete)
      continue;
    std::vector<uint32_t> Bases, MyFields;
    for (uint32_t B : From.bases)
      Bases.push_back(T.Records[B]);
    for (uint32_t F : From.fields)
      MyFields.push_back(T.Fields[F]);
    if (To.complete) {
      if (To.fields != MyFields || To.bases != Bases || !sameTypes(S, From))
        Out.Conflicts.push_back({T.Records[I], T.Ranges[From.range]});
      continue;
    }
    To.complete = true;
    To.polymorphic = From.polymorphic;
    To.range = T.Ranges[From.range];
    To.bases = std::move(Bases);
    To.fields = std::move(MyFields);
    To.destructor =
        From.destructor == None ? None : int(T.Symbols[From.destructor]);
    To.call_operator =
        From.call_operator == None ? None : int(T.Symbols[From.call_operator]);
  }
}

int Merger::translateRef(const Op &O) const {
  if (O.ref() == None)
    return None;
  switch (O.code()) {
  case OpCode::Global:
    return T.Globals[O.ref()];
  case OpCode::Field:
    return T.Fields[O.ref()];
  case OpCode::Call:
  case OpCode::Function:
    return T.Symbols[O.ref()];
  case OpCode::Text:
  case OpCode::Throw:
  case OpCode::Catch:
    return T.Strings[O.ref()];
  default:
    return O.ref();
  }
}

void Merger::addFunction(const Function &F) {
  unsigned Symbol = T.Symbols[F.symbol];
  if (!Bodies.try_emplace(Symbol, Out.Functions.size()).second)
    return;
  Function Fresh = F;
  Fresh.symbol = Symbol;
  Fresh.range = T.Ranges[F.range];
  Fresh.returns = T.Types[F.returns];
  for (auto &V : Fresh.variables) {
    V->name = T.Strings[V->name];
    V->type = T.Types[V->type];
  }
  for (Op &O : Fresh.ops) {
    O.mutate_ref(translateRef(O));
    O.mutate_type(T.Types[O.type()]);
    O.mutate_range(T.Ranges[O.range()]);
  }
  Out.Functions.push_back(std::move(Fresh));
}

void Merger::add(const TUSummary &S) {
  internNames(S);
  internTypes(S);
  internFields(S);
  internGlobals(S);
  internSymbols(S);
  completeRecords(S);
  for (const auto &F : S.functions)
    addFunction(*F);
  for (const auto &G : S.gaps) {
    Gap Fresh = *G;
    Fresh.what = T.Strings[G->what];
    Fresh.function = T.Symbols[G->function];
    Fresh.range = T.Ranges[G->range];
    if (Gaps.insert({Fresh.function, Fresh.kind, Fresh.what}).second)
      Out.Gaps.push_back(std::move(Fresh));
  }
}

/// Units that contradict each other may have made a class its own base: the
/// edges that close such a ring go.
template <class Table>
static void cutRings(Table &Of,
                     std::vector<uint32_t> Table::value_type::*Edges) {
  auto Closing = closingEdges(
      Of.size(), [&](size_t I) -> auto & { return Of[I].*Edges; });
  // An edge at a later place of the same node is listed later.
  for (auto [Node, At] : llvm::reverse(Closing))
    (Of[Node].*Edges).erase((Of[Node].*Edges).begin() + At);
}

/// The folder that all files with classes of their own are in.
static std::string folderOfLocals(const Program &P) {
  std::optional<llvm::StringRef> Out;
  for (const Record &R : P.Records) {
    if (!R.local)
      continue;
    const llvm::StringRef File = P.text(P.Ranges[R.range].file());
    if (!Out)
      Out = llvm::sys::path::parent_path(File);
    while (!Out->empty() && !File.starts_with((*Out + "/").str()))
      Out = llvm::sys::path::parent_path(*Out);
  }
  return Out.value_or("").str();
}

void Merger::finish() {
  Out.LocalRoot = folderOfLocals(Out);
  cutRings(Out.Records, &Record::bases);
  cutRings(Out.Symbols, &Symbol::overrides);
  llvm::sort(Out.Functions, [&](const Function &A, const Function &B) {
    return Out.Strings[Out.Symbols[A.symbol].usr] <
           Out.Strings[Out.Symbols[B.symbol].usr];
  });
  Out.Body.assign(Out.Symbols.size(), None);
  for (size_t I = 0; I < Out.Functions.size(); ++I)
    Out.Body[Out.Functions[I].symbol] = I;
  Out.Overriders.resize(Out.Symbols.size());
  Out.Methods.resize(Out.Records.size());
  for (size_t I = 0; I < Out.Symbols.size(); ++I) {
    for (uint32_t O : Out.Symbols[I].overrides)
      Out.Overriders[O].push_back(I);
    if (Out.Symbols[I].record != None)
      Out.Methods[Out.Symbols[I].record].push_back(I);
  }
  Out.Derived.resize(Out.Records.size());
  for (size_t I = 0; I < Out.Records.size(); ++I)
    for (uint32_t B : Out.Records[I].bases)
      Out.Derived[B].push_back(I);
}

} // namespace

Program refcycle::link(llvm::ArrayRef<const TUSummary *> Summaries) {
  std::vector<const TUSummary *> Order = Summaries.vec();
  llvm::erase(Order, nullptr);
  llvm::sort(Order, [](const TUSummary *A, const TUSummary *B) {
    return A->main_file < B->main_file;
  });
  Program Out;
  Merger M(Out);
  for (const TUSummary *S : Order)
    M.add(*S);
  M.finish();
  return Out;
}
