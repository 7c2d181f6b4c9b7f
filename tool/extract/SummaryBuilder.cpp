//===- extract/SummaryBuilder.cpp -----------------------------------------===//

#include "extract/SummaryBuilder.h"
#include "extract/BlockRelease.h"
#include "extract/CountedPointer.h"
#include "extract/Declarations.h"
#include "extract/Names.h"
#include "extract/OwnHolder.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

using namespace clang;
using namespace refcycle;

SummaryBuilder::SummaryBuilder(ASTContext &AST, const Config &Knowledge,
                               TUSummary &Out)
    : AST(AST), Knowledge(Knowledge), Out(Out) {
  string("");
  Out.ranges.emplace_back(0, 0, 0, 0, 0, 0);
  makeType(TypeKind::Opaque, Strength::None, None, {}, "");
}

unsigned SummaryBuilder::string(StringRef Text) {
  auto [At, New] = Strings.try_emplace(Text, Out.strings.size());
  if (New)
    Out.strings.push_back(Text.str());
  return At->second;
}

unsigned SummaryBuilder::range(SourceRange R) {
  if (R.isInvalid())
    return 0;
  const SourceManager &SM = AST.getSourceManager();
  // What a macro makes stands where the macro is used, arguments included.
  SourceLocation Begin = SM.getExpansionLoc(R.getBegin());
  SourceLocation End = SM.getExpansionRange(R.getEnd()).getEnd();
  auto [File, Offset] = SM.getDecomposedLoc(Begin);
  auto [EndFile, EndOffset] = SM.getDecomposedLoc(End);
  unsigned Length = 0;
  if (EndFile == File && EndOffset >= Offset)
    Length = EndOffset - Offset +
             Lexer::MeasureTokenLength(End, SM, AST.getLangOpts());
  auto [At, New] = Ranges.try_emplace({File.getHashValue(), Offset, Length},
                                      Out.ranges.size());
  if (!New)
    return At->second;
  auto [Name, Unseen] = Files.try_emplace(File.getHashValue(), 0);
  if (Unseen) {
    auto Entry = SM.getFileEntryRefForID(File);
    llvm::SmallString<256> Path(Entry ? Entry->getName() : "");
    if (!Path.empty()) {
      SM.getFileManager().makeAbsolutePath(Path);
      llvm::sys::path::remove_dots(Path, true);
    }
    Name->second = string(Path);
  }
  unsigned Flags = 0;
  if (SM.isInSystemHeader(Begin))
    Flags |= RangeInSystem;
  if (R.getBegin().isMacroID() || R.getEnd().isMacroID())
    Flags |= RangeInMacro;
  Out.ranges.emplace_back(Name->second, Offset, Length,
                          SM.getLineNumber(File, Offset),
                          SM.getColumnNumber(File, Offset), Flags);
  return At->second;
}

bool SummaryBuilder::isOfOwnHolder(const FunctionDecl &Fn) const {
  return !inSystemHeader(Fn) &&
         llvm::any_of(Fn.parameters(), [&](const ParmVarDecl *Param) {
           const auto *D =
               Param->getType().getNonReferenceType()->getAsCXXRecordDecl();
           return D && isOwnHolder(*D, Knowledge);
         });
}

bool SummaryBuilder::inSystemHeader(const Decl &D) const {
  return refcycle::inSystemHeader(D);
}

void SummaryBuilder::gap(GapKind K, StringRef What, unsigned In,
                         SourceRange At) {
  Gap &G = Gaps[{In, K, string(What)}];
  if (!G.count++)
    G.range = range(At);
}

bool SummaryBuilder::ownsType(unsigned Index, unsigned Depth) const {
  const Type &T = *Out.types[Index];
  switch (T.kind) {
  case TypeKind::Pointer:
    return (T.strength == Strength::Strong || T.strength == Strength::Unique) &&
           !T.args.empty() && Out.types[T.args[0]]->kind == TypeKind::Record;
  case TypeKind::Callable:
    return T.strength == Strength::Strong;
  case TypeKind::Sequence:
  case TypeKind::Set:
  case TypeKind::Map:
  case TypeKind::Optional:
  case TypeKind::Tuple:
    return Depth < 4 && llvm::any_of(T.args, [&](uint32_t A) {
             return ownsType(A, Depth + 1);
           });
  default:
    return false;
  }
}

bool SummaryBuilder::owns(QualType T, unsigned Depth) {
  const unsigned Index = type(T.getNonReferenceType());
  const auto *D = T.getNonReferenceType()->getAsCXXRecordDecl();
  if (Out.types[Index]->kind != TypeKind::Record || !D)
    return ownsType(Index, 0);
  return Depth < 4 && D->hasDefinition() &&
         llvm::any_of(D->getDefinition()->fields(), [&](const FieldDecl *F) {
           return !F->getType()->isReferenceType() &&
                  owns(F->getType(), Depth + 1);
         });
}

static const TypeModel *modelByShape(const CXXRecordDecl &D) {
  static const std::shared_ptr<const MethodTable> Usual = [] {
    auto T = std::make_shared<MethodTable>();
    (*T)["reset"] = LibraryOp::Reset;
    (*T)["clear"] = LibraryOp::Reset;
    (*T)["swap"] = LibraryOp::Swap;
    (*T)["release"] = LibraryOp::Release;
    (*T)["detach"] = LibraryOp::Release;
    return T;
  }();
  static const TypeModel Strong{.Kind = TypeKind::Pointer,
                                .Strong = Strength::Strong,
                                .Family = "by-shape",
                                .Methods = Usual,
                                .ByShape = true};
  static const TypeModel Weak = [] {
    TypeModel M = Strong;
    M.Strong = Strength::Weak;
    return M;
  }();
  const FieldDecl *Counted = countedField(D);
  return Counted && releasesOnlyBlock(D, *Counted) ? &Weak : &Strong;
}

const TypeModel *SummaryBuilder::findModel(const CXXRecordDecl &D) {
  if (const TypeModel *M = Knowledge.type(qualifiedName(D)))
    if (inSystemHeader(D) ||
        (!M->Implied && !(M->OfLibrary && isOwnHolder(D, Knowledge))))
      return M;
  if (inSystemHeader(D)) {
    if (const CXXRecordDecl *Def = D.getDefinition())
      for (const CXXBaseSpecifier &B : Def->bases())
        if (const auto *Base = B.getType()->getAsCXXRecordDecl())
          if (const TypeModel *M = modelOf(*Base))
            return M;
    return nullptr;
  }
  return isCountedPointer(D) ? modelByShape(D) : nullptr;
}

const TypeModel *SummaryBuilder::modelOf(const CXXRecordDecl &D) {
  auto At = Models.find(D.getCanonicalDecl());
  if (At != Models.end())
    return At->second;
  const TypeModel *M = findModel(D);
  Models[D.getCanonicalDecl()] = M;
  return M;
}

const TypeModel *SummaryBuilder::model(QualType T) {
  const auto *D = T.getNonReferenceType()->getAsCXXRecordDecl();
  return D ? modelOf(*D) : nullptr;
}

unsigned SummaryBuilder::record(const CXXRecordDecl &Decl) {
  const CXXRecordDecl &D = *Decl.getCanonicalDecl();
  auto [At, New] = Records.try_emplace(&D, Out.records.size());
  if (!New)
    return At->second;
  unsigned Index = At->second;
  auto R = std::make_unique<Record>();
  R->usr = string(identity(D));
  // The members of an anonymous union are named as those of the class around.
  const auto *Around = D.isAnonymousStructOrUnion()
                           ? dyn_cast<CXXRecordDecl>(D.getDeclContext())
                           : nullptr;
  R->name = string(qualifiedName(Around ? *Around : D));
  R->range = range(D.getLocation());
  R->closure = D.isLambda();
  R->local = isLocalToFile(D);
  R->system = inSystemHeader(D);
  Out.records.push_back(std::move(R));
  return Index;
}

static std::string captureName(const LambdaCapture &C) {
  return C.capturesVariable() ? C.getCapturedVar()->getNameAsString() : "this";
}

/// Different for each field of \p D: unnamed ones, and the captures of a pack,
/// get a number.
static std::string fieldName(const CXXRecordDecl &D, const FieldDecl &F) {
  if (!F.getDeclName().isEmpty())
    return F.getNameAsString();
  const unsigned Number = F.getFieldIndex();
  std::string Name = "(anonymous)";
  unsigned Before = Number;
  if (D.isLambda() && Number < D.capture_size()) {
    auto Captures = llvm::ArrayRef(D.captures_begin(), D.capture_size());
    Name = captureName(Captures[Number]);
    Before = llvm::count_if(Captures.take_front(Number),
                            [&](auto &C) { return captureName(C) == Name; });
  }
  return Before ? Name + "#" + std::to_string(Before) : Name;
}

int SummaryBuilder::field(const FieldDecl &Decl) {
  const FieldDecl &F = *Decl.getCanonicalDecl();
  auto At = Fields.find(&F);
  if (At != Fields.end())
    return At->second;
  const auto *D = dyn_cast<CXXRecordDecl>(F.getParent());
  if (!D)
    return None;
  auto Out1 = std::make_unique<Field>();
  unsigned Record = record(*D);
  unsigned Index = Out.fields.size();
  Fields[&F] = Index;
  Out.fields.push_back(std::move(Out1));
  unsigned FieldType = type(F.getType());
  Field &New = *Out.fields[Index];
  New.record = Record;
  New.name = string(fieldName(*D, F));
  New.type = FieldType;
  New.range = range(F.getLocation());
  New.constant = F.getType().isConstQualified();
  New.exposed = F.getAccess() == AS_public && !D->isLambda();
  return Index;
}

static bool isModelledPart(const refcycle::Type &T) {
  return T.kind == TypeKind::Pointer ? T.strength != Strength::Raw
                                     : T.kind == TypeKind::Callable ||
                                           isContainerKind(T.kind);
}

int SummaryBuilder::base(const CXXRecordDecl &D, QualType Base) {
  const unsigned FieldType = type(Base);
  if (inSystemHeader(D) || modelOf(D) || !D.hasDefinition() ||
      !isModelledPart(*Out.types[FieldType]))
    return None;
  const unsigned Record = record(D);
  auto [At, New] = Bases.try_emplace({Record, FieldType}, None);
  if (!New)
    return At->second;
  for (const CXXBaseSpecifier &B : D.getDefinition()->bases()) {
    if (!AST.hasSameUnqualifiedType(B.getType(), Base))
      continue;
    auto F = std::make_unique<Field>();
    F->record = Record;
    F->name = string(B.getType()->getAsCXXRecordDecl()->getName());
    F->type = FieldType;
    F->range = range(B.getSourceRange());
    F->exposed = B.getAccessSpecifier() == AS_public;
    At->second = Out.fields.size();
    Out.fields.push_back(std::move(F));
  }
  return At->second;
}

void SummaryBuilder::complete(const CXXRecordDecl &Decl, unsigned Index) {
  const CXXRecordDecl *D = Decl.getDefinition();
  if (!D || D->isDependentType() || Out.records[Index]->system)
    return;
  Out.records[Index]->complete = true;
  Out.records[Index]->polymorphic = D->isPolymorphic();
  for (const CXXBaseSpecifier &B : D->bases())
    if (const auto *Base = B.getType()->getAsCXXRecordDecl()) {
      if (int I = base(*D, B.getType()); I != None) {
        Out.records[Index]->fields.push_back(I);
      } else if (!inSystemHeader(*Base)) {
        unsigned BaseIndex = record(*Base);
        Out.records[Index]->bases.push_back(BaseIndex);
      }
    }
  for (const FieldDecl *F : D->fields())
    if (int I = field(*F); I != None)
      Out.records[Index]->fields.push_back(I);
  if (const CXXDestructorDecl *Dtor = D->getDestructor())
    if (!Dtor->isImplicit()) {
      int S = symbol(*Dtor);
      Out.records[Index]->destructor = S;
    }
  for (const CXXMethodDecl *M : D->methods())
    if (M->getOverloadedOperator() == OO_Call && !M->isDependentContext()) {
      int S = symbol(*M);
      Out.records[Index]->call_operator = S;
    }
}

static bool hasFriends(const CXXRecordDecl &Parent) {
  const CXXRecordDecl *D = Parent.getDefinition();
  return D && D->hasFriends();
}

/// The bits of the parameters of \p D, and of its object, that cannot be written
/// through.
static uint64_t constantParameters(const FunctionDecl &D) {
  uint64_t Bits = 0;
  for (unsigned I = 0; I < D.getNumParams() && I < ObjectBit; ++I) {
    const QualType T = D.getParamDecl(I)->getType();
    const QualType To = T->getPointeeType(); // of a reference too
    if (To.isNull() || To.isConstQualified())
      Bits |= uint64_t(1) << I;
  }
  const auto *M = dyn_cast<CXXMethodDecl>(&D);
  if (M && M->isConst())
    Bits |= uint64_t(1) << ObjectBit;
  return Bits;
}

unsigned SummaryBuilder::symbol(const FunctionDecl &Decl) {
  const FunctionDecl &D = *Decl.getCanonicalDecl();
  auto At = Symbols.find(&D);
  if (At != Symbols.end())
    return At->second;
  unsigned Index = Out.symbols.size();
  Symbols[&D] = Index;
  Out.symbols.push_back(std::make_unique<Symbol>());
  auto S = std::make_unique<Symbol>();
  S->usr = string(identity(D));
  S->name = string(qualifiedName(D));
  S->visible = D.isExternallyVisible();
  S->constant = constantParameters(D);
  if (const auto *M = dyn_cast<CXXMethodDecl>(&D)) {
    S->visible &= M->getAccess() != AS_private || hasFriends(*M->getParent());
    S->record = record(*M->getParent());
    for (const CXXMethodDecl *O : M->overridden_methods())
      S->overrides.push_back(symbol(*O));
  }
  Out.symbols[Index] = std::move(S);
  return Index;
}

unsigned SummaryBuilder::global(const VarDecl &Decl) {
  const VarDecl &D = *Decl.getCanonicalDecl();
  auto At = Globals.find(&D);
  if (At != Globals.end())
    return At->second;
  auto G = std::make_unique<GlobalVariable>();
  G->usr = string(identity(D));
  G->name = string(qualifiedName(D));
  G->type = type(D.getType());
  G->reference = D.getType()->isReferenceType();
  G->range = range(D.getLocation());
  G->local = D.isStaticLocal();
  Out.globals.push_back(std::move(G));
  return Globals[&D] = Out.globals.size() - 1;
}

unsigned SummaryBuilder::initialiser(const VarDecl &V, bool Constant) {
  GlobalVariable &G = *Out.globals[global(V)];
  G.constant = Constant;
  if (G.initialiser == None) {
    auto S = std::make_unique<Symbol>();
    S->usr = string(identity(*V.getCanonicalDecl()) + "#init");
    S->name = G.name;
    G.initialiser = Out.symbols.size();
    Out.symbols.push_back(std::move(S));
  }
  return G.initialiser;
}

void SummaryBuilder::finish() {
  while (Completed < Records.size()) {
    auto [D, Index] = *(Records.begin() + Completed++);
    complete(*D, Index);
  }
  for (const auto &[Key, G] : Gaps) {
    Out.gaps.push_back(std::make_unique<Gap>(G));
    std::tie(Out.gaps.back()->function, Out.gaps.back()->kind,
             Out.gaps.back()->what) = Key;
  }
}
