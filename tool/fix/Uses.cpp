//===- fix/Uses.cpp -------------------------------------------------------===//

#include "fix/Uses.h"
#include "fix/Emptied.h"
#include "extract/Names.h"
#include "fix/Statements.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/AST/StmtCXX.h"

using namespace refcycle;
using namespace clang;

namespace {

/// Climbs from a mention to what decides its use.
class Climber {
public:
  Climber(const Expr &E, ASTContext &AST, const Config &Knowledge,
          IsTarget Other)
      : AST(AST), Knowledge(Knowledge), Other(Other), At(&E) {
    Out.Mention = &E;
  }

  Use run();

private:
  using Step = std::optional<UseKind>; ///< nothing: climb on from At

  Step climb(const Stmt &Parent);
  Step inOperator(const CXXOperatorCallExpr &Call);
  Step inMethod(const MemberExpr &Method);
  Step inConstruct(const CXXConstructExpr &Construct);
  Step inCall(const CallExpr &Call);
  Step inBinary(const BinaryOperator &Operator);
  Step asArgument(const FunctionDecl *Callee, unsigned Index);
  UseKind swapped(const Expr &Call, const Expr *With);
  Step assigned(const Expr &Whole, const Expr *Value);
  UseKind bound(QualType Type, StringRef To);
  UseKind inDeclaration(const Decl &D);
  UseKind inInitializer(const CXXConstructorDecl &C);
  UseKind inReturn();
  UseKind done(UseKind Kind, const Expr *Whole) {
    Out.Whole = Whole;
    return Kind;
  }
  UseKind refuse(StringRef Why) {
    Out.Why = Why.str();
    return UseKind::Refused;
  }
  bool isSwap(const CXXMethodDecl *Method, QualType T) const;
  bool isOther(const Expr *E) const {
    return Other(*withoutImplicit(E));
  }

  ASTContext &AST;
  const Config &Knowledge;
  IsTarget Other;
  const Expr *At;
  const Expr *Moved = nullptr; ///< the call of std::move around it
  bool Bound = false;  ///< a reference is bound to At
  bool Chosen = false; ///< At is `c ? E : x`, where x stays strong
  Use Out;
};

} // namespace

const Expr *refcycle::withoutImplicit(const Expr *E) {
  return E->IgnoreUnlessSpelledInSource()->IgnoreParens();
}

bool refcycle::isNull(const Expr *E, ASTContext &AST) {
  E = withoutImplicit(E);
  while (const auto *Construct = dyn_cast<CXXConstructExpr>(E)) {
    if (Construct->getNumArgs() != 1)
      return false;
    E = withoutImplicit(Construct->getArg(0));
  }
  // In a template, what stands between parentheses has no type yet.
  if (const auto *List = dyn_cast<ParenListExpr>(E))
    return List->getNumExprs() == 1 && isNull(List->getExpr(0), AST);
  if (E->getType().isNull())
    return false;
  return isa<CXXNullPtrLiteralExpr, GNUNullExpr>(E) ||
         (E->getType()->isIntegerType() &&
          E->isNullPointerConstant(AST, Expr::NPC_NeverValueDependent) !=
              Expr::NPCK_NotNull);
}

/// Is it made of one value?
static bool isConversion(const CXXConstructExpr &Construct) {
  return Construct.getNumArgs() == 1 ||
         isa<CXXDefaultArgExpr>(Construct.getArg(1));
}

std::pair<const Stmt *, const Decl *>
refcycle::around(const Expr *&E, ASTContext &AST, bool Conversions) {
  while (true) {
    DynTypedNodeList Parents = AST.getParents(*E);
    if (Parents.empty())
      return {};
    if (const auto *D = Parents[0].get<Decl>())
      return {nullptr, D};
    const auto *S = Parents[0].get<Stmt>();
    // A copy, or one iterator from another.
    const auto *Construct = dyn_cast_or_null<CXXConstructExpr>(S);
    bool Copy = Construct && Construct->getNumArgs() > 0 &&
                Construct->getArg(0) == E && !Construct->isListInitialization() &&
                (Construct->isElidable() ||
                 (Conversions && isConversion(*Construct)) ||
                 Construct->getConstructor()->isCopyOrMoveConstructor());
    if (!S || !(Copy || isa<ParenExpr, ImplicitCastExpr, FullExpr,
                            MaterializeTemporaryExpr, CXXBindTemporaryExpr>(S)))
      return {S, nullptr};
    E = cast<Expr>(S);
  }
}

const FunctionDecl *refcycle::functionAround(const Stmt &S, ASTContext &AST) {
  DynTypedNode Node = DynTypedNode::create(S);
  while (true) {
    DynTypedNodeList Parents = AST.getParents(Node);
    if (Parents.empty())
      return nullptr;
    Node = Parents[0];
    if (const auto *Lambda = Node.get<LambdaExpr>())
      return Lambda->getCallOperator();
    if (const auto *F = Node.get<FunctionDecl>())
      return F;
  }
}

bool refcycle::isDeducedReference(const VarDecl &V) {
  const TypeSourceInfo *Written = V.getTypeSourceInfo();
  const auto Reference =
      Written ? Written->getTypeLoc().getAs<LValueReferenceTypeLoc>()
              : LValueReferenceTypeLoc();
  return Reference && Reference.getPointeeLoc().getAs<AutoTypeLoc>();
}

/// A reference of \p Type is bound to E.
UseKind Climber::bound(QualType Type, StringRef To) {
  const auto *Reference = Type->getAs<LValueReferenceType>();
  if (!Reference || Reference->getPointeeType().isConstQualified())
    return UseKind::Read;
  return refuse(To);
}

Climber::Step Climber::assigned(const Expr &Whole, const Expr *Value) {
  if (!isDiscarded(Whole, AST))
    return refuse("the value of its assignment is used");
  if (const DeclRefExpr *From = emptiedBy(*Value, AST, Knowledge)) {
    Out.With = From;
    return done(UseKind::Empty, withoutImplicit(Value));
  }
  return isNull(Value, AST) ? done(UseKind::SetNull, &Whole) : UseKind::Keep;
}

/// \p Call gives E what \p With has, and the other way round. A member of another
/// object may be the only owner of what it has.
UseKind Climber::swapped(const Expr &Call, const Expr *With) {
  if (isOther(With))
    return UseKind::Keep;
  if (!isDiscarded(Call, AST) || !isa<DeclRefExpr>(withoutImplicit(With)))
    return refuse("it is swapped with another pointer");
  Out.With = With;
  return done(UseKind::Swap, &Call);
}

Climber::Step Climber::inOperator(const CXXOperatorCallExpr &Call) {
  if (Call.getOperator() == OO_Equal) {
    if (Call.getArg(0) == At)
      return assigned(Call, Call.getArg(1));
    // Weak from weak.
    if (isOther(Call.getArg(0)) || isWeakPointer(Call.getArg(0)->getType(),
                                                 Knowledge))
      return UseKind::Keep;
  }
  if (Call.getOperator() == OO_Subscript && Call.getArg(0) == At)
    return UseKind::Read;
  const auto *Callee = Call.getDirectCallee();
  unsigned Receiver = isa_and_nonnull<CXXMethodDecl>(Callee);
  for (unsigned I = 0; I < Call.getNumArgs(); ++I)
    if (Call.getArg(I) == At && I >= Receiver)
      return asArgument(Callee, I - Receiver);
  return UseKind::Read;
}

Climber::Step Climber::inMethod(const MemberExpr &Method) {
  const auto *Member = dyn_cast<CXXMethodDecl>(Method.getMemberDecl());
  DynTypedNodeList Parents = AST.getParents(Method);
  const auto *Call =
      Parents.empty() ? nullptr : Parents[0].get<CXXMemberCallExpr>();
  if (!Member || !Call)
    return refuse("a member of it is used in a way not known");
  const TypeModel *Model = modelOf(At->getType(), Knowledge);
  auto Op = Model && Member->getIdentifier()
                ? Knowledge.method(*Model, Member->getName())
                : std::nullopt;
  if (Op == LibraryOp::Reset)
    return Call->getNumArgs() == 0
               ? UseKind::Keep
               : refuse("it is reset to a pointer, which it is to own");
  if (Op == LibraryOp::Swap)
    return Call->getNumArgs() == 1 ? swapped(*Call, Call->getArg(0))
                                   : UseKind::Read;
  if (Op == LibraryOp::Release)
    return refuse("it gives up what it owns");
  return UseKind::Read;
}

Climber::Step Climber::inConstruct(const CXXConstructExpr &Construct) {
  for (unsigned I = 0; I < Construct.getNumArgs(); ++I) {
    if (Construct.getArg(I) != At)
      continue;
    if (isWeakPointer(Construct.getType(), Knowledge))
      return UseKind::Keep;
    if (Construct.isElidable() || Construct.getConstructor()->isCopyOrMoveConstructor()) {
      At = &Construct;
      return std::nullopt;
    }
    return asArgument(Construct.getConstructor(), I);
  }
  return UseKind::Read;
}

/// The type of parameter \p Index as \p F declares it; a pack is its last one.
static QualType declaredParameter(const FunctionDecl &F, unsigned Index) {
  const unsigned Count = F.getNumParams();
  if (Count == 0)
    return {};
  QualType T = F.getParamDecl(std::min(Index, Count - 1))->getType();
  if (const auto *Pack = dyn_cast<PackExpansionType>(T))
    return Pack->getPattern();
  return Index < Count ? T : QualType();
}

/// E is the argument \p Index of \p Callee.
Climber::Step Climber::asArgument(const FunctionDecl *Callee, unsigned Index) {
  if (!Callee || Index >= Callee->getNumParams())
    return UseKind::Read;
  const FunctionDecl *Pattern = Callee->getTemplateInstantiationPattern();
  QualType Declared = Pattern ? declaredParameter(*Pattern, Index) : QualType();
  if (!Declared.isNull()) {
    // `T &&` of a template takes temporaries too, and `T &` a weak pointer.
    if (Declared->isRValueReferenceType())
      return UseKind::Read;
    const auto *Deduced =
        Declared.getNonReferenceType()->getAs<TemplateTypeParmType>();
    if (Deduced && Declared->isLValueReferenceType() &&
        !Declared.getNonReferenceType().isConstQualified())
      return UseKind::Keep;
  }
  return bound(Callee->getParamDecl(Index)->getType(),
               "it is given to a function that may change it");
}

/// Does \p Method swap two pointers like one of type \p T?
bool Climber::isSwap(const CXXMethodDecl *Method, QualType T) const {
  const TypeModel *Model = modelOf(T, Knowledge);
  return Model && Method && Method->getIdentifier() &&
         Knowledge.method(*Model, Method->getName()) == LibraryOp::Swap;
}

Climber::Step Climber::inCall(const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  unsigned Index = 0;
  while (Index < Call.getNumArgs() && Call.getArg(Index) != At)
    ++Index;
  if (Index == Call.getNumArgs())
    return UseKind::Read; // E is called itself: through a conversion
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(&Call);
      Member && isSwap(Member->getMethodDecl(), At->getType()))
    return swapped(Call, Member->getImplicitObjectArgument());
  auto Op = Callee ? Knowledge.function(qualifiedName(*Callee)) : std::nullopt;
  if (Op == LibraryOp::Move && Call.getNumArgs() == 1) {
    Moved = At = &Call;
    return std::nullopt;
  }
  if (Op == LibraryOp::Exchange && Index == 0) {
    if (!isDiscarded(Call, AST))
      return done(UseKind::Exchange, &Call);
    return assigned(Call, Call.getArg(1));
  }
  if (Op == LibraryOp::AddressOf)
    return refuse("its address is taken");
  if (Op == LibraryOp::SwapFree)
    return swapped(Call, Call.getArg(1 - Index));
  return asArgument(Callee, Index);
}

Climber::Step Climber::inBinary(const BinaryOperator &Operator) {
  if (Operator.isAssignmentOp() && Operator.getLHS() == At)
    return assigned(Operator, Operator.getRHS());
  return UseKind::Read;
}

UseKind Climber::inDeclaration(const Decl &D) {
  if (const auto *C = dyn_cast<CXXConstructorDecl>(&D))
    return inInitializer(*C);
  const auto *V = dyn_cast<VarDecl>(&D);
  if (!V)
    return UseKind::Read;
  if (isWeakPointer(V->getType(), Knowledge))
    return UseKind::Keep;
  const UseKind Kind = bound(V->getType(), "a reference to it may change it");
  Bound = V->getType()->isReferenceType();
  const bool Binds = Kind == UseKind::Refused || isDeducedReference(*V);
  if (Binds && V->isLocalVarDecl() && !V->isStaticLocal())
    Out.Reference = V;
  return Kind;
}

/// `p(other.p)`: weak from weak.
UseKind Climber::inInitializer(const CXXConstructorDecl &C) {
  const auto *Member = dyn_cast<MemberExpr>(Out.Mention);
  for (const CXXCtorInitializer *I : C.inits())
    if (Member && I->getInit() == At &&
        I->getMember() == Member->getMemberDecl())
      return UseKind::Keep;
  return UseKind::Read;
}

UseKind Climber::inReturn() {
  const FunctionDecl *F = functionAround(*At, AST);
  if (!F || !F->getReturnType()->isReferenceType())
    return UseKind::Read;
  if (!F->getReturnType().getNonReferenceType().isConstQualified())
    return refuse("a reference to it is returned, which may change it");
  return UseKind::Returned;
}

Climber::Step Climber::climb(const Stmt &Parent) {
  if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(&Parent))
    return inOperator(*Call);
  if (const auto *Member = dyn_cast<MemberExpr>(&Parent))
    return inMethod(*Member);
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(&Parent))
    return inConstruct(*Construct);
  if (const auto *Call = dyn_cast<CallExpr>(&Parent))
    return inCall(*Call);
  if (const auto *Operator = dyn_cast<BinaryOperator>(&Parent))
    return inBinary(*Operator);
  if (const auto *Unary = dyn_cast<UnaryOperator>(&Parent))
    return Unary->getOpcode() == UO_AddrOf
               ? refuse("its address is taken")
               : UseKind::Read;
  if (isa<ReturnStmt>(Parent))
    return inReturn();
  if (isa<UnaryExprOrTypeTraitExpr>(Parent))
    return UseKind::Keep;
  if (const auto *Choice = dyn_cast<AbstractConditionalOperator>(&Parent)) {
    if (Choice->getCond() == At)
      return UseKind::Read;
    Chosen |= Choice->isGLValue() && !(isOther(Choice->getTrueExpr()) &&
                                       isOther(Choice->getFalseExpr()));
  }
  if (const auto *Cast = dyn_cast<ExplicitCastExpr>(&Parent))
    return bound(Cast->getTypeAsWritten(), "it is cast to a reference");
  if (!isa<ParenExpr, ImplicitCastExpr, FullExpr, MaterializeTemporaryExpr,
           CXXBindTemporaryExpr, AbstractConditionalOperator>(Parent))
    return isa<CompoundStmt, LabelStmt, SwitchCase>(Parent) ? UseKind::Keep
                                                            : UseKind::Read;
  At = cast<Expr>(&Parent);
  return std::nullopt;
}

Use Climber::run() {
  while (true) {
    DynTypedNodeList Parents = AST.getParents(*At);
    Step Next;
    if (Parents.empty())
      Next = UseKind::Read;
    else if (const auto *S = Parents[0].get<Stmt>())
      Next = climb(*S);
    else if (const auto *D = Parents[0].get<Decl>())
      Next = inDeclaration(*D);
    else
      Next = UseKind::Read;
    if (!Next)
      continue;
    Out.Kind = *Next;
    // The arms have two types now: what is written would be a temporary.
    const bool Value =
        Out.Kind == UseKind::Read || Out.Kind == UseKind::Returned;
    if (Chosen && (!Value || Bound))
      Out.Kind = refuse("a condition chooses between it and another pointer");
    if (Moved && Out.Kind == UseKind::Read)
      Out.Kind = done(UseKind::Take, Moved);
    return Out;
  }
}

Use refcycle::classify(const Expr &E, ASTContext &AST, const Config &Knowledge,
                       IsTarget Other) {
  return Climber(E, AST, Knowledge, Other).run();
}
