//===- fix/LastingReference.cpp -------------------------------------------===//

#include "fix/LastingReference.h"
#include "fix/Changes.h"
#include "fix/MemberChanges.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/Basic/SourceManager.h"

using namespace refcycle;
using namespace clang;

/// Is \p L called where it stands, or by the function of a library that it is given
/// to? A method of a container keeps it.
static bool isCalledAtOnce(const LambdaExpr &L, ASTContext &AST) {
  const Expr *E = &L;
  const auto *Call = dyn_cast_or_null<CallExpr>(around(E, AST).first);
  if (!Call || isa<CXXMemberCallExpr>(Call))
    return false;
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call))
    return Operator->getOperator() == OO_Call;
  const FunctionDecl *F = Call->getDirectCallee();
  return F && AST.getSourceManager().isInSystemHeader(F->getLocation());
}

bool refcycle::mayBeKept(const Expr &Mention, const Stmt *Within,
                         ASTContext &AST) {
  const auto *Named = dyn_cast<DeclRefExpr>(&Mention);
  if (!Named)
    return false;
  DynTypedNode Node = DynTypedNode::create(Mention);
  while (true) {
    DynTypedNodeList Parents = AST.getParents(Node);
    if (Parents.empty())
      return false;
    Node = Parents[0];
    if (Within && Node.get<Stmt>() == Within)
      return false;
    const auto *L = Node.get<LambdaExpr>();
    const bool Refers =
        L && llvm::any_of(L->captures(), [&](const LambdaCapture &C) {
          return C.capturesVariable() && C.getCaptureKind() == LCK_ByRef &&
                 C.getCapturedVar() == Named->getDecl();
        });
    if (Refers && !isCalledAtOnce(*L, AST))
      return true;
  }
}

/// May an object of type \p T refer to a \p Pointer that it is given? It has a
/// reference to one, as a member or by a template argument, or converts to one.
static bool refersTo(QualType T, QualType Pointer, ASTContext &AST) {
  const auto *Class = T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition())
    return false;
  auto IsReference = [&](QualType To) {
    return To->isReferenceType() &&
           AST.hasSameUnqualifiedType(To.getNonReferenceType(), Pointer);
  };
  auto IsArgument = [&](const TemplateArgument &A) {
    return A.getKind() == TemplateArgument::Type && IsReference(A.getAsType());
  };
  if (const auto *Made = dyn_cast<ClassTemplateSpecializationDecl>(Class))
    for (const TemplateArgument &A : Made->getTemplateArgs().asArray())
      if (IsArgument(A) || (A.getKind() == TemplateArgument::Pack &&
                            llvm::any_of(A.pack_elements(), IsArgument)))
        return true;
  return llvm::any_of(Class->fields(),
                      [&](const FieldDecl *F) {
                        return IsReference(F->getType());
                      }) ||
         llvm::any_of(Class->getVisibleConversionFunctions(),
                      [&](const NamedDecl *D) {
                        const auto *To = dyn_cast<CXXConversionDecl>(D);
                        return To && IsReference(To->getConversionType());
                      });
}

namespace {

/// Climbs from an lvalue to what refers to it after its statement.
class LaterReference {
public:
  LaterReference(const Expr &E, ASTContext &AST)
      : AST(AST), Pointer(E.getType().getNonReferenceType()), At(&E) {}

  bool run() {
    while (true) {
      DynTypedNodeList Parents = AST.getParents(*At);
      if (Parents.empty())
        return false;
      if (const auto *D = Parents[0].get<Decl>())
        return inDeclaration(*D);
      const auto *S = Parents[0].get<Stmt>();
      if (!S)
        return false;
      if (std::optional<bool> Known = climb(*S))
        return *Known;
      At = cast<Expr>(S);
    }
  }

private:
  std::optional<bool> climb(const Stmt &Parent) {
    if (isa<CXXConstructExpr, InitListExpr>(Parent))
      return refersTo(cast<Expr>(Parent).getType(), Pointer, AST);
    if (isa<ReturnStmt>(Parent)) {
      const FunctionDecl *F = functionAround(Parent, AST);
      return Given && F && F->getReturnType()->isReferenceType();
    }
    if (const auto *Call = dyn_cast<CallExpr>(&Parent))
      return inCall(*Call);
    if (const auto *Choice = dyn_cast<AbstractConditionalOperator>(&Parent))
      return Choice->getCond() == At ? std::optional(false) : std::nullopt;
    return isa<ParenExpr, ImplicitCastExpr, FullExpr, MaterializeTemporaryExpr,
               CXXBindTemporaryExpr>(Parent)
               ? std::nullopt
               : std::optional(false);
  }

  /// What the call gives may be what it is given.
  std::optional<bool> inCall(const CallExpr &Call) {
    if (!llvm::is_contained(Call.arguments(), At))
      return false;
    if (refersTo(Call.getType(), Pointer, AST))
      return true;
    if (!Call.isGLValue() || !AST.hasSameUnqualifiedType(Call.getType(), Pointer))
      return false;
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&Call);
        Operator && Operator->isAssignmentOp())
      return false;
    Given = true;
    return std::nullopt;
  }

  bool inDeclaration(const Decl &D) const {
    if (const auto *V = dyn_cast<VarDecl>(&D))
      return Given && V->getType()->isReferenceType();
    const auto *C = dyn_cast<CXXConstructorDecl>(&D);
    return C && llvm::any_of(C->inits(), [&](const CXXCtorInitializer *I) {
             return I->getInit() == At && I->getAnyMember() &&
                    I->getAnyMember()->getType()->isReferenceType();
           });
  }

  ASTContext &AST;
  const QualType Pointer;
  const Expr *At;
  bool Given = false; ///< At is a call that was given it
};

} // namespace

namespace {

/// Looks for what changes a member where code names it itself.
class OwnChanges : public ConstDynamicRecursiveASTVisitor {
public:
  OwnChanges(const ValueDecl &Member, SourceRange Within, ASTContext &AST)
      : Member(Member), Within(Within), AST(AST) {}

  bool Found = false;

  bool VisitMemberExpr(const MemberExpr *E) override {
    const SourceManager &SM = AST.getSourceManager();
    const SourceLocation At = E->getMemberLoc();
    Found |= E->getMemberDecl() == &Member &&
             SM.isBeforeInTranslationUnit(Within.getBegin(), At) &&
             SM.isBeforeInTranslationUnit(At, Within.getEnd()) &&
             !isRead(*E, AST);
    return !Found;
  }

private:
  const ValueDecl &Member;
  const SourceRange Within;
  ASTContext &AST;
};

} // namespace

/// Where \p Mention of \p V is run for the last time: at the end of the outermost
/// loop around it that is run again with the same \p V.
static SourceLocation lastTime(const DeclRefExpr &Mention, const VarDecl &V,
                               ASTContext &AST) {
  SourceLocation Last = Mention.getLocation();
  DynTypedNode Node = DynTypedNode::create(Mention);
  while (true) {
    DynTypedNodeList Parents = AST.getParents(Node);
    if (Parents.empty())
      return Last;
    Node = Parents[0];
    const Stmt *S = Node.get<Stmt>();
    if (S && S->getSourceRange().fullyContains(V.getSourceRange()))
      return Last;
    if (isa_and_nonnull<ForStmt, CXXForRangeStmt, WhileStmt, DoStmt>(S))
      Last = S->getEndLoc();
  }
}

/// Does code change the pointer \p E after \p V, a reference to it, is bound, and
/// name \p V afterwards?
static bool seesChange(const Expr &E, const VarDecl &V,
                       llvm::ArrayRef<const DeclRefExpr *> Names,
                       const std::set<std::string> &Writers, ASTContext &AST) {
  const SourceManager &SM = AST.getSourceManager();
  const FunctionDecl *F = functionAround(E, AST);
  SourceLocation Last = V.getEndLoc();
  for (const DeclRefExpr *Each : Names)
    if (const SourceLocation At = lastTime(*Each, V, AST);
        SM.isBeforeInTranslationUnit(Last, At))
      Last = At;
  if (!F || !F->getBody())
    return false;
  if (mayChangeBetween(*F->getBody(), V.getEndLoc(), Last, Writers, AST))
    return true;
  const auto *Member = dyn_cast<MemberExpr>(&E);
  if (!Member)
    return false;
  OwnChanges Changes(*Member->getMemberDecl(), {V.getEndLoc(), Last}, AST);
  Changes.TraverseStmt(F->getBody());
  return Changes.Found;
}

/// Does a \p T, of a library, refer to something that it does not own? Pointers and
/// references to objects of the project are followed when the fix is proven.
static bool isView(QualType T, const SourceManager &SM) {
  if (T->isPointerType())
    return !T->getPointeeType()->isRecordType() && !T->isFunctionPointerType();
  const auto *Class = T->getAsCXXRecordDecl();
  return Class && Class->hasDefinition() && Class->hasTrivialDestructor() &&
         SM.isInSystemHeader(Class->getLocation()) &&
         llvm::any_of(Class->fields(), [](const FieldDecl *F) {
           return F->getType()->isPointerType();
         });
}

/// Is what a library makes of the pointee of \p E returned, and does not own it?
/// `return p_->name.c_str();`
static bool returnsView(const Expr &E, ASTContext &AST) {
  const FunctionDecl *F = functionAround(E, AST);
  const Expr *Read = &E;
  const auto *Operator =
      dyn_cast_or_null<CXXOperatorCallExpr>(around(Read, AST).first);
  if (!F || !Operator || !isView(F->getReturnType(), AST.getSourceManager()) ||
      (Operator->getOperator() != OO_Arrow && Operator->getOperator() != OO_Star))
    return false;
  const Stmt *At = Operator;
  while (!isa<ReturnStmt>(At)) {
    DynTypedNodeList Parents = AST.getParents(*At);
    At = Parents.empty() ? nullptr : Parents[0].get<Stmt>();
    if (!At || isa<CompoundStmt, LambdaExpr>(At))
      return false;
    if (const auto *Choice = dyn_cast<AbstractConditionalOperator>(At);
        Choice && Choice->getCond()->getSourceRange().fullyContains(
                      E.getSourceRange()))
      return false;
  }
  return true;
}

std::string refcycle::whyNoValue(const Expr &E, const OtherNames &Names,
                                 ASTContext &AST) {
  if (LaterReference(E, AST).run())
    return "what is made of it refers to it";
  if (returnsView(E, AST))
    return "what is returned may refer into an object that ends";
  const Expr *Outer = &E;
  const auto *V = dyn_cast_or_null<VarDecl>(around(Outer, AST).second);
  if (!V || !V->getType()->isReferenceType())
    return "";
  const auto Found = Names.Variables.find(V);
  if (Found == Names.Variables.end())
    return "";
  for (const DeclRefExpr *Mention : Found->second) {
    if (mayBeKept(*Mention, nullptr, AST))
      return "a lambda that may be kept refers to it";
    if (LaterReference(*Mention, AST).run())
      return "what is made of it refers to it";
  }
  return seesChange(E, *V, Found->second, Names.Writers, AST)
             ? "a reference to it is used after it may have changed"
             : "";
}
