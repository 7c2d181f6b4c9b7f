//===- extract/Names.cpp --------------------------------------------------===//

#include "extract/Names.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Index/USRGeneration.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

using namespace clang;

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

std::string refcycle::identity(const NamedDecl &D) {
  if (const auto *R = dyn_cast<CXXRecordDecl>(&D); R && R->isLambda()) {
    const FunctionDecl *F = enclosingFunction(D);
    return (F ? identity(*F) : "c:") + "#lambda" + placeIn(D);
  }
  if (const auto *M = dyn_cast<CXXMethodDecl>(&D);
      M && M->getParent()->isLambda()) {
    llvm::SmallString<128> Own;
    index::generateUSRForDecl(&D, Own);
    auto Tail = Own.str().rsplit('@').second;
    return identity(*M->getParent()) + "#" + Tail.str();
  }
  llvm::SmallString<128> Usr;
  if (index::generateUSRForDecl(&D, Usr))
    return qualifiedName(D) + placeIn(D);
  if (isOfItsFile(D))
    Usr += fileOf(D);
  if (const FunctionDecl *F = enclosingFunction(D); F && isOfItsFile(*F))
    Usr += fileOf(*F);
  if (enclosingFunction(D) || (isa<TagDecl>(D) && !D.getIdentifier()))
    return std::string(Usr) + placeIn(D);
  return std::string(Usr);
}
