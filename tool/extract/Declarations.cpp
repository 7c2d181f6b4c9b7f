//===- extract/Declarations.cpp -------------------------------------------===//

#include "extract/Declarations.h"
#include "extract/Names.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;
using namespace refcycle;

bool refcycle::inSystemHeader(const Decl &D) {
  const SourceManager &SM = D.getASTContext().getSourceManager();
  SourceLocation L = SM.getExpansionLoc(D.getLocation());
  return L.isInvalid() || SM.isInSystemHeader(L);
}

bool refcycle::isGenerated(const FunctionDecl &F) {
  return F.isImplicit() || !F.isUserProvided();
}

template <typename Specialization, typename Range>
static llvm::SmallVector<const Specialization *> byName(Range All) {
  std::vector<std::pair<std::string, const Specialization *>> Named;
  for (const Specialization *S : All) {
    Named.emplace_back("", S);
    llvm::raw_string_ostream OS(Named.back().first);
    if (!All.empty() && std::next(All.begin()) != All.end())
      S->getNameForDiagnostic(OS, S->getASTContext().getPrintingPolicy(),
                              /*Qualified=*/false);
  }
  // Lambdas are named by their places, which those of two instantiations share.
  llvm::stable_sort(Named, [](const auto &A, const auto &B) {
    return A.first == B.first ? identity(*A.second) < identity(*B.second)
                              : A.first < B.first;
  });
  llvm::SmallVector<const Specialization *> Out;
  for (const auto &Each : Named)
    Out.push_back(Each.second);
  return Out;
}

llvm::SmallVector<const FunctionDecl *>
refcycle::specializations(const FunctionTemplateDecl &T) {
  return byName<FunctionDecl>(T.specializations());
}

llvm::SmallVector<const ClassTemplateSpecializationDecl *>
refcycle::specializations(const ClassTemplateDecl &T) {
  return byName<ClassTemplateSpecializationDecl>(T.specializations());
}

void refcycle::addCallOperators(const CXXRecordDecl &D,
                                llvm::SetVector<const FunctionDecl *> &Out) {
  for (const Decl *Member : D.decls()) {
    if (const auto *Method = dyn_cast<CXXMethodDecl>(Member)) {
      if (!isGenerated(*Method) && Method->doesThisDeclarationHaveABody() &&
          !Method->isDependentContext())
        Out.insert(Method);
    } else if (const auto *T = dyn_cast<FunctionTemplateDecl>(Member)) {
      for (const FunctionDecl *S : specializations(*T))
        if (S->getOverloadedOperator() == OO_Call && S->hasBody())
          Out.insert(S);
    }
  }
}

unsigned refcycle::placeholderNumber(const Expr &E) {
  const auto *Reference =
      dyn_cast<DeclRefExpr>(E.IgnoreUnlessSpelledInSource()->IgnoreParens());
  if (!Reference)
    return 0;
  const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Reference->getType()->getAsCXXRecordDecl());
  if (!R || R->getTemplateArgs().size() != 1 ||
      R->getTemplateArgs()[0].getKind() != TemplateArgument::Integral)
    return 0;
  return R->getTemplateArgs()[0].getAsIntegral().getLimitedValue(100);
}

const TemplateArgument *refcycle::firstTemplateArgument(const CallExpr &E) {
  const FunctionDecl *Callee = E.getDirectCallee();
  const auto *List = Callee ? Callee->getTemplateSpecializationArgs() : nullptr;
  return List && List->size() ? &List->get(0) : nullptr;
}
