//===- summary/Dump.cpp ---------------------------------------------------===//

#include "summary/Dump.h"
#include "support/Printable.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using namespace refcycle;
using llvm::StringRef;

namespace {

class Dumper {
public:
  Dumper(const TUSummary &S, llvm::raw_ostream &OS) : S(S), OS(OS) {}
  void run();

private:
  std::string text(uint32_t String) const {
    return printable(S.strings[String]);
  }
  std::string type(uint32_t Type) const;
  std::string place(uint32_t Range) const;
  std::string variable(const Function &F, uint32_t Index) const;
  std::string reference(const Op &O, const Function &F) const;
  void record(const Record &R);
  void function(const Function &F);
  void block(const Function &F, size_t Index);
  void operation(const Op &O, const Function &F);
  void overrides();
  void gap(const Gap &G);

  const TUSummary &S;
  llvm::raw_ostream &OS;
};

} // namespace

static std::string lower(StringRef Enumerator) { return Enumerator.lower(); }

static std::string reg(int Register) {
  return Register == None ? "none" : "%" + std::to_string(Register);
}

/// Pointers to the entries of \p Table in the order of \p Key.
template <typename T, typename KeyFunction>
static std::vector<const T *>
sorted(const std::vector<std::unique_ptr<T>> &Table, KeyFunction Key) {
  std::vector<const T *> Order;
  for (const auto &Entry : Table)
    Order.push_back(Entry.get());
  llvm::sort(Order, [&](const T *A, const T *B) { return Key(*A) < Key(*B); });
  return Order;
}

std::string Dumper::type(uint32_t Index) const {
  const Type &T = *S.types[Index];
  if (T.kind == TypeKind::Record && T.record != None)
    return text(S.records[T.record]->name);
  std::string Out = T.kind == TypeKind::Pointer
                        ? lower(fb::EnumNameStrength(T.strength))
                        : lower(fb::EnumNameTypeKind(T.kind));
  if (T.args.empty())
    return Out;
  Out += '<';
  for (size_t I = 0; I < T.args.size(); ++I)
    Out += (I ? ", " : "") + type(T.args[I]);
  return Out + '>';
}

std::string Dumper::place(uint32_t Range) const {
  const fb::Range &R = S.ranges[Range];
  if (R.line() == 0)
    return "";
  return ("  @" + llvm::sys::path::filename(text(R.file())) + ":" +
          llvm::Twine(R.line()) + ":" + llvm::Twine(R.column()))
      .str();
}

std::string Dumper::variable(const Function &F, uint32_t Index) const {
  std::string Name = text(F.variables[Index]->name);
  return Name.empty() ? "$" + std::to_string(Index) : Name;
}

static StringRef libraryName(int Op) {
  static constexpr StringRef Spellings[] = {
#define LIBRARY_OP(Name, Spelling) Spelling,
#include "config/LibraryOps.def"
  };
  return size_t(Op) < std::size(Spellings) ? Spellings[Op] : "?";
}

static std::string literal(StringRef Text) {
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  OS << '"';
  llvm::printEscapedString(Text, OS);
  OS << '"';
  return Out;
}

std::string Dumper::reference(const Op &O, const Function &F) const {
  switch (O.code()) {
  case OpCode::Var:
  case OpCode::Kill:
    return variable(F, O.ref());
  case OpCode::Global:
    return text(S.globals[O.ref()]->name);
  case OpCode::Field: {
    if (O.ref() == None)
      return "?";
    const Field &D = *S.fields[O.ref()];
    return text(S.records[D.record]->name) + "::" + text(D.name);
  }
  case OpCode::Call:
  case OpCode::Function:
    return text(S.symbols[O.ref()]->name);
  case OpCode::Library:
    return libraryName(O.ref()).str();
  case OpCode::Text:
    return literal(S.strings[O.ref()]);
  case OpCode::Throw:
  case OpCode::Catch:
    return O.ref() == None ? "" : literal(S.strings[O.ref()]);
  case OpCode::Compare:
    return lower(fb::EnumNameComparison(Comparison(O.ref())));
  case OpCode::Compute:
    return lower(fb::EnumNameArithmetic(Arithmetic(O.ref())));
  case OpCode::Constant:
  case OpCode::Step:
    return std::to_string(O.ref());
  default:
    return "";
  }
}

static std::string flags(unsigned Flags) {
  std::string Out;
  static constexpr std::pair<unsigned, const char *> Names[] = {
      {OpInit, " init"},
      {OpVirtual, " virtual"},
      {OpMove, " move"},
      {OpPost, " post"},
      {OpByValue, " by-value"},
      {OpUnsigned, " unsigned"},
      {OpInPlace, " in-place"}};
  for (auto [Flag, Name] : Names)
    if (Flags & Flag)
      Out += Name;
  return Out;
}

void Dumper::operation(const Op &O, const Function &F) {
  OS << "      ";
  if (O.dst() != None)
    OS << reg(O.dst()) << " = ";
  OS << lower(fb::EnumNameOpCode(O.code())) << flags(O.flags());
  if (O.a() != None)
    OS << ' ' << reg(O.a());
  if (O.b() != None)
    OS << ' ' << reg(O.b());
  if (std::string Ref = reference(O, F); !Ref.empty())
    OS << ' ' << Ref;
  if (O.count()) {
    OS << '(';
    for (unsigned I = 0; I < O.count(); ++I)
      OS << (I ? ", " : "") << reg(F.args[O.first() + I]);
    OS << ')';
  }
  if (O.type())
    OS << " : " << type(O.type());
  OS << place(O.range()) << '\n';
}

void Dumper::block(const Function &F, size_t Index) {
  const Block &B = *F.blocks[Index];
  OS << "    b" << Index << ':';
  if (B.condition != None)
    OS << " if " << reg(B.condition);
  for (size_t I = 0; I < B.successors.size(); ++I) {
    OS << (I ? ", " : " -> ");
    if (!B.cases.empty() && B.cases[I] != DefaultCase)
      OS << B.cases[I] << ": ";
    if (B.successors[I] == None)
      OS << "never";
    else
      OS << 'b' << B.successors[I];
  }
  if (B.handler != None)
    OS << " handler b" << B.handler;
  OS << '\n';
  for (uint32_t I = B.begin; I < B.end; ++I)
    operation(F.ops[I], F);
}

void Dumper::function(const Function &F) {
  static constexpr std::pair<bool Function::*, const char *> Kinds[] = {
      {&Function::entry, "entry "},
      {&Function::is_static, "static "},
      {&Function::is_virtual, "virtual "},
      {&Function::constructor, "constructor "},
      {&Function::destructor, "destructor "},
      {&Function::nothrow, "nothrow "}};
  OS << "\n";
  for (auto [Is, Name] : Kinds)
    if (F.*Is)
      OS << Name;
  OS << "function " << text(S.symbols[F.symbol]->name) << '(';
  for (uint32_t I = 0; I < F.parameters; ++I)
    OS << (I ? ", " : "") << variable(F, I) << ": "
       << (F.variables[I]->reference ? "&" : "") << type(F.variables[I]->type);
  OS << ") -> " << (F.returns_reference ? "&" : "") << type(F.returns)
     << place(F.range) << '\n';
  for (size_t I = 0; I < F.blocks.size(); ++I)
    block(F, I);
}

void Dumper::record(const Record &R) {
  OS << "\nrecord " << text(R.name);
  if (!R.complete)
    OS << " incomplete";
  if (R.bound)
    OS << " bound";
  else if (R.closure)
    OS << " closure";
  if (R.polymorphic)
    OS << " polymorphic";
  if (R.system)
    OS << " system";
  for (size_t I = 0; I < R.bases.size(); ++I)
    OS << (I ? ", " : " : ") << text(S.records[R.bases[I]]->name);
  OS << place(R.range) << '\n';
  for (uint32_t I : R.fields) {
    const Field &F = *S.fields[I];
    OS << "  " << text(F.name) << ": " << type(F.type) << place(F.range)
       << '\n';
  }
}

void Dumper::overrides() {
  for (const Symbol *Y : sorted(S.symbols, [&](const Symbol &Y) {
         return std::pair(text(Y.name), text(Y.usr));
       }))
    for (uint32_t O : Y->overrides)
      OS << "\noverride " << text(Y->name) << " of " << text(S.symbols[O]->name)
         << '\n';
}

void Dumper::gap(const Gap &G) {
  OS << "\ngap " << name(G.kind) << ' ';
  if (!text(G.what).empty())
    OS << text(G.what) << ' ';
  OS << "in " << text(S.symbols[G.function]->name) << " x" << G.count
     << place(G.range) << '\n';
}

void Dumper::run() {
  OS << "summary " << printable(llvm::sys::path::filename(S.main_file))
     << (S.failed ? " failed" : "") << '\n';
  for (const std::string &D : S.diagnostics)
    OS << "diagnostic " << printable(D) << '\n';
  for (const Record *R : sorted(S.records, [&](const Record &R) {
         return std::pair(text(R.name), text(R.usr));
       }))
    record(*R);
  for (const GlobalVariable *G :
       sorted(S.globals, [&](const GlobalVariable &G) {
         return std::pair(text(G.name), text(G.usr));
       }))
    OS << '\n' << (G->constant ? "constant " : "") << "global "
       << text(G->name) << ": " << type(G->type) << place(G->range) << '\n';
  overrides();
  for (const Function *F : sorted(S.functions, [&](const Function &F) {
         const Symbol &Y = *S.symbols[F.symbol];
         return std::pair(text(Y.name), text(Y.usr));
       }))
    function(*F);
  for (const Gap *G : sorted(S.gaps, [&](const Gap &G) {
         const Symbol &In = *S.symbols[G.function];
         return std::tuple(text(In.name), text(In.usr), G.kind, text(G.what));
       }))
    gap(*G);
}

void refcycle::dump(const TUSummary &Summary, llvm::raw_ostream &OS) {
  Dumper(Summary, OS).run();
}
