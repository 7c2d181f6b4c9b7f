//===- fix/CaptureValues.cpp ----------------------------------------------===//

#include "fix/CaptureValues.h"
#include "extract/Names.h"
#include "fix/MemberChanges.h"
#include "fix/Pointers.h"
#include "fix/Uses.h"
#include "clang/AST/ASTLambda.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "llvm/ADT/StringExtras.h"
#include <utility>

using namespace refcycle;
using namespace clang;

namespace {

class ObjectUseFinder : public DynamicRecursiveASTVisitor {
public:
  ObjectUseFinder(const VarDecl &V, ASTContext &AST) : V(V), AST(AST) {}

  bool TraverseMemberExpr(MemberExpr *E) override {
    const auto *F = dyn_cast<FieldDecl>(E->getMemberDecl());
    if (!F || !isObject(*E->getBase()))
      return DynamicRecursiveASTVisitor::TraverseMemberExpr(E);
    if (isRead(*E, AST) && !F->isMutable() && !F->isBitField())
      Out.Reads.emplace_back(F, E);
    else
      Out.Other = true;
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *E) override {
    Out.Other |= E->getDecl() == &V;
    return true;
  }
  bool VisitCXXThisExpr(CXXThisExpr *) override { return !(Out.Other = true); }
  bool VisitLambdaExpr(LambdaExpr *L) override {
    for (const LambdaCapture &C : L->captures())
      Out.Other |= C.capturesThis() ||
                   (C.capturesVariable() && C.getCapturedVar() == &V);
    return true;
  }

  ObjectUses Out;

private:
  /// `this`, `self->`, `(*self).`
  bool isObject(const Expr &Base) const {
    const Expr *Plain = Base.IgnoreParenImpCasts();
    if (isa<CXXThisExpr>(Plain))
      return true;
    const auto *Call = dyn_cast<CXXOperatorCallExpr>(Plain);
    if (!Call || (Call->getOperator() != OO_Arrow &&
                  Call->getOperator() != OO_Star))
      return false;
    const auto *Name =
        dyn_cast<DeclRefExpr>(Call->getArg(0)->IgnoreParenImpCasts());
    return Name && Name->getDecl() == &V;
  }

  const VarDecl &V;
  ASTContext &AST;
};

class NameFinder : public DynamicRecursiveASTVisitor {
public:
  explicit NameFinder(StringRef Name) : Name(Name) {}
  bool VisitNamedDecl(NamedDecl *D) override {
    return !D->getIdentifier() || D->getName() != Name;
  }

private:
  StringRef Name;
};

} // namespace

ObjectUses refcycle::usesOfObject(const LambdaExpr &L, const VarDecl &V,
                                  ASTContext &AST) {
  ObjectUseFinder Finder(V, AST);
  Finder.TraverseStmt(L.getBody());
  return std::move(Finder.Out);
}

static bool isValue(QualType T, const Config &Knowledge, unsigned Depth) {
  if (T.isVolatileQualified() || T->isDependentType())
    return false;
  if (T->isArithmeticType() || T->isEnumeralType())
    return true;
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || Depth > 4)
    return false;
  const TypeModel *Model = modelOf(T, Knowledge);
  if (!R->isTriviallyCopyable())
    return Model && Model->Kind == TypeKind::Scalar;
  return !R->isPolymorphic() && !R->isLambda() &&
         llvm::all_of(R->bases(),
                      [&](const CXXBaseSpecifier &B) {
                        return isValue(B.getType(), Knowledge, Depth + 1);
                      }) &&
         llvm::all_of(R->fields(), [&](const FieldDecl *F) {
           return isValue(F->getType(), Knowledge, Depth + 1);
         });
}

bool refcycle::isValue(QualType T, const Config &Knowledge) {
  return ::isValue(T, Knowledge, 0);
}

/// What the configuration knows the function that \p E calls as.
static std::optional<LibraryOp> calledBy(const Expr &E,
                                         const Config &Knowledge) {
  const auto *Call = dyn_cast<CallExpr>(&E);
  const FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
  return F ? Knowledge.function(qualifiedName(*F)) : std::nullopt;
}

/// \p E without conversions of pointers from one class to another.
static const Expr *withoutCasts(const Expr *E, const Config &Knowledge) {
  E = withoutImplicit(E);
  while (calledBy(*E, Knowledge) == LibraryOp::Cast)
    E = withoutImplicit(cast<CallExpr>(E)->getArg(0));
  return E;
}

/// Does \p E give an owner of `this`, whose class is \p Pointee?
static bool ownsThis(const Expr &E, QualType Pointee, const Config &Knowledge) {
  const auto *Call =
      dyn_cast<CXXMemberCallExpr>(withoutCasts(&E, Knowledge));
  if (!Call || calledBy(*Call, Knowledge) != LibraryOp::FromThis)
    return false;
  const auto *This = dyn_cast<CXXThisExpr>(
      Call->getImplicitObjectArgument()->IgnoreParenImpCasts());
  return This && This->getType()->getPointeeCXXRecordDecl() ==
                     Pointee->getAsCXXRecordDecl();
}

/// The function that \p S stands in, not counting lambdas.
static const FunctionDecl *namedFunctionAround(const Stmt &S, ASTContext &AST) {
  const FunctionDecl *F = functionAround(S, AST);
  while (F && isLambdaCallOperator(F))
    F = dyn_cast_or_null<FunctionDecl>(
        cast<CXXMethodDecl>(F)->getParent()->getParentFunctionOrMethod());
  return F;
}

static bool capturesThis(const LambdaExpr &L) {
  return llvm::any_of(L.captures(), [](const LambdaCapture &C) {
    return C.capturesThis();
  });
}

std::optional<std::string> refcycle::objectText(const LambdaExpr &L,
                                                const LambdaCapture &C,
                                                QualType Pointee,
                                                const Config &Knowledge,
                                                ASTContext &AST) {
  const FunctionDecl *F = namedFunctionAround(L, AST);
  const auto *V = cast<VarDecl>(C.getCapturedVar());
  if (!F || !F->getBody() || !V->getInit() ||
      llvm::any_of(L.captures(), [](const LambdaCapture &Each) {
        return Each.getCaptureKind() == LCK_StarThis;
      }))
    return std::nullopt;
  if (L.isInitCapture(&C)) {
    if (ownsThis(*V->getInit(), Pointee, Knowledge))
      return "";
    const auto *Copied = dyn_cast<DeclRefExpr>(withoutImplicit(V->getInit()));
    V = Copied ? dyn_cast<VarDecl>(Copied->getDecl()) : nullptr;
    if (!V || !V->getInit())
      return std::nullopt;
  }
  const Expr &Init = *withoutImplicit(V->getInit());
  const auto Op = calledBy(Init, Knowledge);
  const bool Made = Op == LibraryOp::Make || Op == LibraryOp::MakeAllocated;
  if ((!ownsThis(Init, Pointee, Knowledge) && (!Made || capturesThis(L))) ||
      !V->hasLocalStorage() || isa<ParmVarDecl>(V) ||
      !isOnlyRead(*V, *F->getBody(), AST))
    return std::nullopt;
  return V->getNameAsString() + "->";
}

bool refcycle::isHidden(const LambdaExpr &L, StringRef Name, ASTContext &AST) {
  const FunctionDecl *F = namedFunctionAround(L, AST);
  return F && !NameFinder(Name).TraverseDecl(const_cast<FunctionDecl *>(F));
}

bool refcycle::leadsTo(QualType T, const CXXRecordDecl *Class,
                       const Config &Knowledge) {
  const StrongPointer Counted = strongPointer(T, Knowledge);
  QualType To = Counted ? Counted.Pointee
                        : T.getNonReferenceType()->getPointeeType();
  if (To.isNull())
    To = T.getNonReferenceType();
  const CXXRecordDecl *R = To->getAsCXXRecordDecl();
  return T->isDependentType() || !Class || To->isVoidType() ||
         (R && R->hasDefinition() && Class->hasDefinition() &&
          (declaresSameEntity(R, Class) || R->isDerivedFrom(Class) ||
           Class->isDerivedFrom(R)));
}

bool refcycle::hasOtherWays(const LambdaExpr &L, const VarDecl &V,
                             QualType Pointee, const Config &Knowledge,
                            ASTContext &AST) {
  const CXXRecordDecl *Class = Pointee->getAsCXXRecordDecl();
  const FunctionDecl *F = namedFunctionAround(L, AST);
  return (F && F->isTemplateInstantiation()) ||
         llvm::any_of(L.captures(),
                      [&](const LambdaCapture &C) {
                        return C.capturesVLAType() ||
                               (C.capturesVariable() &&
                                C.getCapturedVar() != &V &&
                                (C.getCaptureKind() == LCK_ByRef ||
                                 !isValue(C.getCapturedVar()->getType(),
                                          Knowledge)));
                      }) ||
         llvm::any_of(L.getCallOperator()->parameters(),
                      [&](const ParmVarDecl *P) {
                        return P->getIdentifier() &&
                               leadsTo(P->getType(), Class, Knowledge);
                      });
}

/// What stands between the commas of the capture list \p Text.
static std::vector<std::string> itemsOf(StringRef Text) {
  std::vector<std::string> Out;
  unsigned Depth = 0;
  size_t Begin = 0;
  for (size_t I = 0; I < Text.size(); ++I) {
    if (StringRef("([{").contains(Text[I]))
      ++Depth;
    else if (StringRef(")]}").contains(Text[I]))
      --Depth;
    else if (Text[I] == ',' && !Depth)
      Out.push_back(Text.slice(std::exchange(Begin, I + 1), I).trim().str());
  }
  Out.push_back(Text.substr(Begin).trim().str());
  return Out;
}

void refcycle::rewriteCaptures(const LambdaExpr &L, const LambdaCapture &Dropped,
                               llvm::ArrayRef<std::string> Added,
                               Editor &Edit) {
  const SourceRange List = L.getIntroducerRange();
  const auto Old = itemsOf(Edit.textBetween(List.getBegin(), List.getEnd()));
  const unsigned First = L.getCaptureDefault() != LCD_None;
  const unsigned Explicit = llvm::size(L.explicit_captures());
  if (Old.size() != First + Explicit)
    return Edit.refuse(List.getBegin(), "its capture list is not understood");
  std::vector<std::string> New(Old.begin(), Old.begin() + First);
  unsigned I = First;
  for (const LambdaCapture &C : L.explicit_captures()) {
    const bool Self = C.capturesVariable() && Dropped.isExplicit() &&
                      C.getCapturedVar() == Dropped.getCapturedVar();
    if (Self)
      New.insert(New.end(), Added.begin(), Added.end());
    else if (!C.capturesThis() || Added.empty())
      New.push_back(Old[I]);
    ++I;
  }
  if (Dropped.isImplicit())
    New.insert(New.end(), Added.begin(), Added.end());
  Edit.replace(List, "[" + llvm::join(New, ", ") + "]");
}
