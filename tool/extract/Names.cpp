//===- extract/Names.cpp --------------------------------------------------===//

#include "extract/Names.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/Expr.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Index/USRGeneration.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace clang;
using refcycle::identity;

static std::string ownName(const NamedDecl &D) {
  if (const auto *R = dyn_cast<CXXRecordDecl>(&D); R && R->isLambda())
    return "lambda";
  if (const auto *T = dyn_cast<TagDecl>(&D); T && !T->getIdentifier())
    return T->getTypedefNameForAnonDecl()
               ? T->getTypedefNameForAnonDecl()->getNameAsString()
               : "(anonymous)";
  if (isa<CXXConstructorDecl>(D))
    return ownName(*cast<CXXRecordDecl>(D.getDeclContext()));
  if (isa<CXXDestructorDecl>(D))
    return "~" + ownName(*cast<CXXRecordDecl>(D.getDeclContext()));
  return D.getNameAsString();
}

std::string refcycle::qualifiedName(const NamedDecl &D) {
  std::string Name = ownName(D);
  for (const DeclContext *C = D.getDeclContext(); C; C = C->getParent()) {
    if (const auto *N = dyn_cast<NamespaceDecl>(C)) {
      if (N->isInline() || N->isAnonymousNamespace())
        continue;
    } else if (!isa<RecordDecl, FunctionDecl>(C)) {
      continue;
    }
    if (const auto *R = dyn_cast<RecordDecl>(C);
        R && (R->isAnonymousStructOrUnion()))
      continue;
    Name = ownName(*cast<NamedDecl>(C)) + "::" + Name;
  }
  return Name;
}

static std::string placeIn(const NamedDecl &D) {
  const SourceManager &SM = D.getASTContext().getSourceManager();
  SourceLocation L = SM.getFileLoc(D.getLocation());
  return "@" + std::to_string(SM.getFileOffset(L));
}

/// The function a local entity stands in, or null.
static const FunctionDecl *enclosingFunction(const NamedDecl &D) {
  for (const DeclContext *C = D.getDeclContext(); C; C = C->getParent())
    if (const auto *F = dyn_cast<FunctionDecl>(C))
      return F;
  return nullptr;
}

/// Is \p D another one in each file or program that has one of its name?
static bool isOfItsFile(const NamedDecl &D) {
  if (D.getFormalLinkage() == Linkage::Internal)
    return true;
  const auto *F = dyn_cast<FunctionDecl>(&D);
  return F && F->isMain();
}

bool refcycle::isLocalToFile(const NamedDecl &D) {
  const FunctionDecl *F = enclosingFunction(D);
  return isOfItsFile(D) || (F && isLocalToFile(*F));
}

/// The file \p D is in; a USR has the last part of its name at most.
static std::string fileOf(const NamedDecl &D) {
  const SourceManager &SM = D.getASTContext().getSourceManager();
  const FileID File = SM.getFileID(SM.getFileLoc(D.getLocation()));
  auto Entry = SM.getFileEntryRefForID(File);
  llvm::SmallString<256> Path(Entry ? Entry->getName() : "");
  SM.getFileManager().makeAbsolutePath(Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return Path.str().str();
}

static std::string usrOf(const Decl &D) {
  llvm::SmallString<128> Usr;
  return index::generateUSRForDecl(&D, Usr) ? "" : std::string(Usr);
}

namespace {

/// USRs call all closures of one function the same, and all local classes of one
/// name. Appends to the identity of a template's instance what tells those apart
/// that its arguments are made of.
class LocalArguments {
public:
  explicit LocalArguments(std::string &Out) : Out(Out) {}

  void addContext(const DeclContext *C) {
    for (; C; C = C->getParent())
      if (const auto *D = dyn_cast<NamedDecl>(C))
        addDecl(*D);
  }

  void addDecl(const NamedDecl &D) {
    if (const auto *F = dyn_cast<FunctionDecl>(&D)) {
      if (const auto *Arguments = F->getTemplateSpecializationArgs())
        add(Arguments->asArray());
    } else if (const auto *S = dyn_cast<ClassTemplateSpecializationDecl>(&D)) {
      add(S->getTemplateArgs().asArray());
    }
  }

private:
  void add(ArrayRef<TemplateArgument> Arguments) {
    for (const TemplateArgument &A : Arguments)
      if (A.getKind() == TemplateArgument::Type)
        add(A.getAsType());
      else if (A.getKind() == TemplateArgument::Pack)
        add(A.getPackAsArray());
  }

  void add(QualType T) {
    T = T.getCanonicalType().getUnqualifiedType();
    if (!Seen.insert(T.getTypePtr()).second)
      return;
    if (const auto *R = T->getAsCXXRecordDecl())
      return addRecord(*R);
    if (QualType Pointee = T->getPointeeType(); !Pointee.isNull()) {
      add(Pointee);
    } else if (const auto *A = T->getAsArrayTypeUnsafe()) {
      add(A->getElementType());
    } else if (const auto *F = T->getAs<FunctionProtoType>()) {
      add(F->getReturnType());
      for (QualType P : F->param_types())
        add(P);
    }
  }

  void addRecord(const CXXRecordDecl &R) {
    if (R.isLambda() || R.isLocalClass())
      // Closures are arguments of what makes closures: names would grow.
      Out += "<" + llvm::utohexstr(llvm::xxh3_64bits(identity(R))) + ">";
    else
      addDecl(R);
  }

  std::string &Out;
  llvm::SmallPtrSet<const clang::Type *, 8> Seen;
};

} // namespace

/// A closure class: by its place in what it stands in.
static std::string identityOfLambda(const CXXRecordDecl &D) {
  std::string In;
  if (const FunctionDecl *F = enclosingFunction(D))
    In = identity(*F);
  else if (const auto *R = dyn_cast<CXXRecordDecl>(D.getDeclContext()))
    In = identity(*R);
  else
    In = "c:" + fileOf(D);
  return In + "#lambda" + placeIn(D);
}

std::string refcycle::identity(const NamedDecl &D) {
  if (const auto *R = dyn_cast<CXXRecordDecl>(&D); R && R->isLambda())
    return identityOfLambda(*R);
  if (const auto *M = dyn_cast<CXXMethodDecl>(&D);
      M && M->getParent()->isLambda()) {
    const std::string Closure = usrOf(*M->getParent()), Own = usrOf(*M);
    StringRef Tail = Own;
    if (!Tail.consume_front(Closure))
      Tail = Tail.rsplit('@').second;
    std::string Out = identity(*M->getParent()) + "#" + Tail.str();
    LocalArguments(Out).addDecl(*M);
    return Out;
  }
  std::string Usr = usrOf(D);
  if (Usr.empty())
    return qualifiedName(D) + placeIn(D);
  if (isOfItsFile(D))
    Usr += fileOf(D);
  if (const FunctionDecl *F = enclosingFunction(D); F && isOfItsFile(*F))
    Usr += fileOf(*F);
  LocalArguments Local(Usr);
  Local.addDecl(D);
  Local.addContext(D.getDeclContext());
  if (enclosingFunction(D) || (isa<TagDecl>(D) && !D.getIdentifier()))
    return Usr + placeIn(D);
  return Usr;
}

const VarDecl *refcycle::functionObject(const Expr &E) {
  const auto *Reference = dyn_cast<DeclRefExpr>(E.IgnoreParenImpCasts());
  const auto *V = Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
  return V && V->hasGlobalStorage() ? V : nullptr;
}
