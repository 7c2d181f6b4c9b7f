//===- fix/Getters.cpp ----------------------------------------------------===//

#include "fix/Getters.h"
#include "fix/LastingReference.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/Basic/CharInfo.h"
#include "clang/Lex/Lexer.h"

using namespace refcycle;
using namespace clang;

const CXXMethodDecl *refcycle::getterOf(const Expr &Mention, ASTContext &AST) {
  const auto *Member = dyn_cast<MemberExpr>(&Mention);
  if (!Member || !isa<CXXThisExpr>(Member->getBase()->IgnoreParenImpCasts()))
    return nullptr;
  const Expr *Outer = &Mention;
  const auto *Return = dyn_cast_or_null<ReturnStmt>(around(Outer, AST).first);
  if (!Return)
    return nullptr;
  DynTypedNodeList Parents = AST.getParents(*Return);
  const auto *Body = Parents.empty() ? nullptr : Parents[0].get<CompoundStmt>();
  if (!Body || Body->size() != 1)
    return nullptr;
  Parents = AST.getParents(*Body);
  const auto *Method =
      Parents.empty() ? nullptr : Parents[0].get<CXXMethodDecl>();
  if (!Method || Method->isVirtual() ||
      Method->getTemplateInstantiationPattern() ||
      !(Method->getReturnType()->isLValueReferenceType() ||
        AST.hasSameUnqualifiedType(Method->getReturnType(), Mention.getType())))
    return nullptr;
  return Method->getCanonicalDecl();
}

void refcycle::dropReference(const VarDecl &V, Editor &Edit) {
  const TypeLoc Value = V.getTypeSourceInfo()
                            ->getTypeLoc()
                            .castAs<LValueReferenceTypeLoc>()
                            .getPointeeLoc();
  Edit.replaceBetween(Value.getEndLoc(), V.getLocation(),
                      " " + V.getNameAsString());
}

/// `const P &` of \p F becomes `P`. False: it is written in another way.
static bool returnValue(const FunctionDecl &F, Editor &Edit) {
  auto Reference =
      F.getFunctionTypeLoc().getReturnLoc().getAs<LValueReferenceTypeLoc>();
  if (!Reference)
    return false;
  TypeLoc Value = Reference.getPointeeLoc().getUnqualifiedLoc();
  // `const` stands before or behind, and has no place of its own.
  SourceLocation Begin = Value.getBeginLoc();
  std::optional<Token> Before = Lexer::findPreviousToken(
      Begin, Edit.SM, Edit.AST.getLangOpts(), false);
  if (Before && Edit.text(Before->getLocation()) == "const")
    Begin = Before->getLocation();
  const SourceLocation Amp = Reference.getAmpLoc();
  std::string Text = Edit.text(Value.getSourceRange()).str();
  if (Edit.SM.isBeforeInTranslationUnit(Amp, F.getLocation())) { // not `->`
    StringRef Behind = Edit.textBetween(Amp, F.getLocation());
    if (Behind.empty() || !isWhitespace(Behind.front()))
      Text += ' ';
  }
  Edit.replace(SourceRange(Begin, Amp), Text);
  return true;
}

void refcycle::returnByValue(const Expr &Mention, const OtherNames &Names,
                             Editor &Edit) {
  const FunctionDecl *F = functionAround(Mention, Edit.AST);
  const auto *M = dyn_cast_or_null<CXXMethodDecl>(F);
  if (!F || (M && M->getParent()->isLambda()))
    return Edit.refuse(Mention.getExprLoc(), "a reference to it is returned");
  if (M && M->isVirtual())
    return Edit.refuse(Mention.getExprLoc(),
                       "a virtual function returns a reference to it");
  for (const FunctionDecl *Each : F->redecls())
    if (!returnValue(*Each, Edit))
      return Edit.refuse(Each->getLocation(), "a reference to it is returned");
  if (!M)
    return;
  for (const Expr *Call : Names.Calls.lookup(M->getCanonicalDecl())) {
    if (const std::string Why = whyNoValue(*Call, Names, Edit.AST); !Why.empty())
      return Edit.refuse(Call->getExprLoc(), Why);
    if (const auto *V =
            dyn_cast_or_null<VarDecl>(around(Call, Edit.AST).second);
        V && isDeducedReference(*V))
      dropReference(*V, Edit);
  }
}
