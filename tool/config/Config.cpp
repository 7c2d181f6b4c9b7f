//===- config/Config.cpp --------------------------------------------------===//
//
//   YAML text --Schema--> Sections --merge--> Config
//
//===----------------------------------------------------------------------===//

#include "config/Config.h"
#include "support/Errors.h"
#include "support/RegularFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLTraits.h"

using namespace refcycle;
using llvm::StringRef;

namespace {

constexpr StringRef Spellings[] = {
#define LIBRARY_OP(Name, Spelling) Spelling,
#include "config/LibraryOps.def"
};

constexpr char BuiltinPath[] = "<built-in>";
constexpr char BuiltinText[] =
#include "config/Builtin.yaml.inc"
    ;

using Methods = std::map<std::string, LibraryOp>;
using Names = std::vector<std::string>;

struct FamilySection {
  std::string Name;
  Names Strong, Weak, Unique, Make, MakeWithAllocator, Cast, FromThis;
  std::string WeakHeader, Lock, OwnerLess, OwnerLessHeader;
  unsigned Argument = 0;
  Methods Table;
};

enum class Kind {
  Sequence, Array, Set, Map, Optional, Tuple, Callable, Holder, SharedHolder,
  Executor, IoObject, Handle, ScopedHandle, Iterator, Value, Text, Cell,
  Reference, Thread
};

enum class Elements { Value, Unique };

struct TypeSection {
  Kind What = Kind::Value;
  Names Types;
  unsigned Argument = 0;
  Elements Of = Elements::Value;
  Methods Table;
};

struct KnowledgeFile {
  std::vector<FamilySection> Families;
  std::vector<TypeSection> Types;
  Methods Functions;
  Names PassesOver;
};

TypeKind typeKind(Kind K) {
  switch (K) {
  case Kind::Sequence: return TypeKind::Sequence;
  case Kind::Array: return TypeKind::Sequence;
  case Kind::Set: return TypeKind::Set;
  case Kind::Map: return TypeKind::Map;
  case Kind::Optional: return TypeKind::Optional;
  case Kind::Tuple: return TypeKind::Tuple;
  case Kind::Callable:
  case Kind::Thread: return TypeKind::Callable;
  case Kind::Holder:
  case Kind::SharedHolder:
  case Kind::Executor:
  case Kind::IoObject: return TypeKind::Optional;
  case Kind::Handle:
  case Kind::ScopedHandle:
  case Kind::Iterator: return TypeKind::Iterator;
  case Kind::Value:
  case Kind::Text: return TypeKind::Scalar;
  case Kind::Cell: break;
  case Kind::Reference: return TypeKind::Pointer;
  }
  return TypeKind::Opaque;
}

/// Of the types in the `types` section. Arrays and holders are told from other
/// containers by it (isFixedArray and isHolder in model/Summary.h).
Strength strengthOf(Kind K) {
  switch (K) {
  case Kind::Callable:
  case Kind::Thread: return Strength::Strong;
  case Kind::Reference: return Strength::Raw;
  case Kind::Array:
  case Kind::Holder: return Strength::Value;
  case Kind::SharedHolder: return Strength::Strong;
  case Kind::Executor: return Strength::Unique;
  case Kind::IoObject: return Strength::Weak;
  case Kind::Handle: return Strength::Raw;
  case Kind::ScopedHandle: return Strength::Unique;
  default: return Strength::None;
  }
}

bool isHolder(Kind K) {
  return K == Kind::Holder || K == Kind::SharedHolder || K == Kind::Executor ||
         K == Kind::IoObject;
}

} // namespace

LLVM_YAML_IS_SEQUENCE_VECTOR(FamilySection)
LLVM_YAML_IS_SEQUENCE_VECTOR(TypeSection)

namespace llvm::yaml {

template <> struct ScalarTraits<LibraryOp> {
  static void output(const LibraryOp &Op, void *, raw_ostream &OS) {
    OS << spelling(Op);
  }
  static StringRef input(StringRef Text, void *, LibraryOp &Op) {
    auto Found = libraryOpFromSpelling(Text);
    if (!Found)
      return "not a known effect; docs/Configuration.md lists them";
    Op = *Found;
    return {};
  }
  static QuotingType mustQuote(StringRef) { return QuotingType::None; }
};

template <> struct CustomMappingTraits<Methods> {
  static void inputOne(IO &Io, StringRef Key, Methods &M) {
    Io.mapRequired(Key.str().c_str(), M[Key.str()]);
  }
  static void output(IO &Io, Methods &M) {
    for (auto &[Key, Op] : M)
      Io.mapRequired(Key.c_str(), Op);
  }
};

template <> struct ScalarEnumerationTraits<Kind> {
  static void enumeration(IO &Io, Kind &K) {
    Io.enumCase(K, "sequence", Kind::Sequence);
    Io.enumCase(K, "array", Kind::Array);
    Io.enumCase(K, "set", Kind::Set);
    Io.enumCase(K, "map", Kind::Map);
    Io.enumCase(K, "optional", Kind::Optional);
    Io.enumCase(K, "tuple", Kind::Tuple);
    Io.enumCase(K, "callable", Kind::Callable);
    Io.enumCase(K, "holder", Kind::Holder);
    Io.enumCase(K, "shared-holder", Kind::SharedHolder);
    Io.enumCase(K, "executor", Kind::Executor);
    Io.enumCase(K, "io-object", Kind::IoObject);
    Io.enumCase(K, "handle", Kind::Handle);
    Io.enumCase(K, "scoped-handle", Kind::ScopedHandle);
    Io.enumCase(K, "iterator", Kind::Iterator);
    Io.enumCase(K, "value", Kind::Value);
    Io.enumCase(K, "text", Kind::Text);
    Io.enumCase(K, "cell", Kind::Cell);
    Io.enumCase(K, "thread", Kind::Thread);
    Io.enumCase(K, "reference", Kind::Reference);
  }
};

template <> struct ScalarEnumerationTraits<Elements> {
  static void enumeration(IO &Io, Elements &E) {
    Io.enumCase(E, "value", Elements::Value);
    Io.enumCase(E, "unique", Elements::Unique);
  }
};

template <> struct MappingTraits<FamilySection> {
  static void mapping(IO &Io, FamilySection &F) {
    Io.mapRequired("name", F.Name);
    Io.mapOptional("strong", F.Strong);
    Io.mapOptional("weak", F.Weak);
    Io.mapOptional("unique", F.Unique);
    Io.mapOptional("make", F.Make);
    Io.mapOptional("make-with-allocator", F.MakeWithAllocator);
    Io.mapOptional("cast", F.Cast);
    Io.mapOptional("from-this", F.FromThis);
    Io.mapOptional("weak-header", F.WeakHeader);
    Io.mapOptional("lock", F.Lock);
    Io.mapOptional("owner-less", F.OwnerLess);
    Io.mapOptional("owner-less-header", F.OwnerLessHeader);
    Io.mapOptional("argument", F.Argument);
    Io.mapOptional("methods", F.Table);
  }
};

template <> struct MappingTraits<TypeSection> {
  static void mapping(IO &Io, TypeSection &T) {
    Io.mapRequired("kind", T.What);
    Io.mapRequired("names", T.Types);
    Io.mapOptional("argument", T.Argument);
    Io.mapOptional("elements", T.Of);
    Io.mapOptional("methods", T.Table);
  }
};

template <> struct MappingTraits<KnowledgeFile> {
  static void mapping(IO &Io, KnowledgeFile &D) {
    Io.mapOptional("families", D.Families);
    Io.mapOptional("types", D.Types);
    Io.mapOptional("functions", D.Functions);
    Io.mapOptional("passes-over", D.PassesOver);
  }
};

} // namespace llvm::yaml

llvm::StringRef refcycle::spelling(LibraryOp Op) {
  return Spellings[static_cast<int>(Op)];
}

std::optional<LibraryOp>
refcycle::libraryOpFromSpelling(llvm::StringRef Spelling) {
  const auto *At = llvm::find(Spellings, Spelling);
  if (At == std::end(Spellings))
    return std::nullopt;
  return static_cast<LibraryOp>(At - std::begin(Spellings));
}

static std::shared_ptr<const MethodTable> tableOf(const Methods &M) {
  auto Table = std::make_shared<MethodTable>();
  for (const auto &[Name, Op] : M)
    (*Table)[Name] = Op;
  return Table;
}

static void collect(const llvm::SMDiagnostic &D, void *Context) {
  auto &Out = *static_cast<std::string *>(Context);
  if (!Out.empty())
    return;
  Out = (D.getFilename() + ":" + llvm::Twine(D.getLineNo()) + ":" +
         llvm::Twine(D.getColumnNo() + 1) + ": " + D.getMessage())
            .str();
}

/// The class of a method that keeps is a holder, if nothing else is known of it.
void Config::addReceiver(StringRef Class) {
  auto [At, New] = Types.try_emplace(Class);
  if (New)
    At->second = {.Kind = TypeKind::Optional,
                  .Strong = strengthOf(Kind::Holder),
                  .Family = "",
                  .Methods = std::make_shared<MethodTable>(),
                  .Implied = true};
}

static llvm::Expected<KnowledgeFile> readSections(StringRef YAML,
                                                  StringRef Path) {
  std::string Complaint;
  llvm::SourceMgr Sources;
  Sources.setDiagHandler(collect, &Complaint);
  llvm::MemoryBufferRef Buffer(YAML, Path);
  llvm::yaml::Input In(Buffer, nullptr, collect, &Complaint);
  KnowledgeFile D;
  In >> D;
  if (In.error())
    return makeError(Complaint);
  return D;
}

static void addTypes(const FamilySection &F,
                     llvm::StringMap<TypeModel> &Types) {
  auto Table = tableOf(F.Table);
  auto Add = [&](const Names &List, Strength S) {
    for (const std::string &Name : List)
      Types[Name] = {TypeKind::Pointer,
                     S,
                     F.Argument,
                     F.Name,
                     Table,
                     S == Strength::Strong && !F.Weak.empty()};
  };
  Add(F.Strong, Strength::Strong);
  Add(F.Weak, Strength::Weak);
  Add(F.Unique, Strength::Unique);
}

static void addFunctions(const FamilySection &F,
                         llvm::StringMap<LibraryOp> &Functions) {
  auto Does = [&](const Names &List, LibraryOp Op) {
    for (const std::string &Name : List)
      Functions[Name] = Op;
  };
  Does(F.Make, LibraryOp::Make);
  Does(F.MakeWithAllocator, LibraryOp::MakeAllocated);
  Does(F.Cast, LibraryOp::Cast);
  Does(F.FromThis, LibraryOp::FromThis);
}

static PointerFamily spellingsOf(const FamilySection &F) {
  PointerFamily Out{F.Name,       F.Strong,    F.Weak,          F.Lock,
                    F.WeakHeader, F.OwnerLess, F.OwnerLessHeader};
  for (const auto &[Method, Op] : F.Table)
    if (Op == LibraryOp::Lock && Out.Lock.empty())
      Out.Lock = Method;
  return Out;
}

llvm::Error Config::merge(StringRef YAML, StringRef Path) {
  llvm::Expected<KnowledgeFile> D = readSections(YAML, Path);
  if (!D)
    return D.takeError();
  for (const FamilySection &F : D->Families) {
    if (Families.contains(F.Name)) { // it is replaced
      Names Replaced;
      for (const auto &Known : Types)
        if (Known.second.Family == F.Name)
          Replaced.push_back(Known.first().str());
      for (const std::string &Name : Replaced)
        Types.erase(Name);
    }
    addTypes(F, Types);
    addFunctions(F, Functions);
    Families[F.Name] = spellingsOf(F);
  }
  for (const TypeSection &T : D->Types)
    for (const std::string &Name : T.Types)
      Types[Name] = {.Kind = typeKind(T.What),
                     .Strong = strengthOf(T.What),
                     .Argument = T.Argument,
                     .Family = "",
                     .Methods = tableOf(T.Table),
                     .Boxed = T.Of == Elements::Unique,
                     .Cell = T.What == Kind::Cell,
                     .Text = T.What == Kind::Text,
                     .Running = T.What == Kind::Thread,
                     .OfLibrary = Path == BuiltinPath && isHolder(T.What)};
  for (const auto &[Name, Op] : D->Functions) {
    Functions[Name] = Op;
    if (keeps(Op))
      addReceiver(StringRef(Name).rsplit("::").first);
  }
  PassesOver.insert_range(D->PassesOver);
  Text += YAML;
  return llvm::Error::success();
}

const Config &Config::builtin() {
  static const Config Instance = [] {
    Config C;
    llvm::cantFail(C.merge(BuiltinText, BuiltinPath));
    return C;
  }();
  return Instance;
}

llvm::Expected<Config> Config::parse(StringRef Text, StringRef Path) {
  Config C = builtin();
  if (Text.trim().empty())
    return C;
  if (llvm::Error E = C.merge(Text, Path))
    return E;
  return C;
}

llvm::Expected<Config> Config::load(StringRef Path) {
  auto Buffer = readRegularFile(Path);
  if (!Buffer)
    return makeError("cannot read configuration '" + Path +
                     "': " + Buffer.getError().message());
  return parse((*Buffer)->getBuffer(), Path);
}

std::string Config::find(StringRef Directory) {
  llvm::SmallString<256> At(Directory);
  llvm::sys::fs::make_absolute(At);
  llvm::sys::path::remove_dots(At, /*remove_dot_dot=*/true);
  for (StringRef Dir = At; !Dir.empty(); Dir = llvm::sys::path::parent_path(Dir)) {
    llvm::SmallString<256> Candidate(Dir);
    llvm::sys::path::append(Candidate, ".refcycle.yaml");
    if (llvm::sys::fs::exists(Candidate))
      return std::string(Candidate);
  }
  return {};
}

const TypeModel *Config::type(StringRef QualifiedName) const {
  auto At = Types.find(QualifiedName);
  return At == Types.end() ? nullptr : &At->second;
}

std::optional<LibraryOp> Config::function(StringRef QualifiedName) const {
  auto At = Functions.find(QualifiedName);
  return At == Functions.end() ? std::nullopt : std::optional(At->second);
}

std::optional<LibraryOp> Config::method(const TypeModel &Model,
                                        StringRef Name) const {
  auto At = Model.Methods->find(Name);
  return At == Model.Methods->end() ? std::nullopt : std::optional(At->second);
}

const PointerFamily *Config::family(StringRef Name) const {
  auto At = Families.find(Name);
  return At == Families.end() ? nullptr : &At->second;
}

StringRef PointerFamily::weakOf(StringRef StrongName) const {
  auto At = llvm::find(Strong, StrongName);
  if (At == Strong.end() || Weak.empty())
    return "";
  return Weak[std::min<size_t>(At - Strong.begin(), Weak.size() - 1)];
}
