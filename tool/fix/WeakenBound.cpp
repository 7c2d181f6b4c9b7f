//===- fix/WeakenBound.cpp ------------------------------------------------===//
//
//   std::bind(&C::f, shared_from_this(), room, _1)
//   [weakSelf = weak_from_this(), room](const std::string &text) {
//     if (auto self = weakSelf.lock()) self->f(room, text); }
//
// A bound function becomes a lambda: it is what one would write today, and a
// weak pointer cannot be bound in place of a strong one. In C++11 the weak copy is
// a variable in front of the statement.
//
//===----------------------------------------------------------------------===//

#include "extract/Declarations.h"
#include "extract/Names.h"
#include "fix/CallSignature.h"
#include "fix/Fallback.h"
#include "fix/FreeNames.h"
#include "fix/LambdaText.h"
#include "fix/Pointers.h"
#include "fix/Uses.h"
#include "fix/WeakCopy.h"
#include "fix/WeakVariable.h"
#include "fix/Weaken.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"

using namespace refcycle;
using namespace clang;

namespace {

class BoundRewriter : public DynamicRecursiveASTVisitor {
public:
  BoundRewriter(const WeakenInput &In, Rewriting &Out)
      : In(In), Out(Out), Edit(In.AST, Out) {
    ShouldVisitTemplateInstantiations = true;
  }

  bool VisitCallExpr(CallExpr *Call) override;

private:
  bool rewrite(const CallExpr &Call, unsigned WeakIndex, bool Front);
  void names(const CallExpr &Call, const Expr &Kept);
  bool callee(const Expr &E);
  bool appended(const CallExpr &Call, bool Front);
  bool body(const CallExpr &Call, std::vector<std::string> &Out);
  bool argument(const Expr &E, unsigned Index, unsigned WeakIndex);
  bool keepWeakly(const CallExpr &Call, const Expr &Kept);
  std::string copied(const Expr &E, unsigned Index);
  bool anyParameter(const CallExpr &Call, unsigned N, const std::string &Name);
  bool parameter(const CallExpr &Call, unsigned N);
  bool parameters(const CallExpr &Call, unsigned Placeholders);
  std::string declared(QualType T, const std::string &Name) const;
  const ParmVarDecl *parameterOf(unsigned BoundIndex) const;
  bool refuse(const Expr &At, StringRef Why) {
    Edit.refuse(At.getExprLoc(), Why);
    return false;
  }

  const WeakenInput &In;
  Rewriting &Out;
  Editor Edit;
  StrongPointer Pointer;
  const FunctionDecl *Target = nullptr; ///< what is called in the end
  const FunctionProtoType *Holder = nullptr; ///< how the lambda is called
  bool Method = false;                  ///< argument 1 is its object
  std::string Strong, Weak;             ///< names of the two pointers
  SourceRange Scope;
  LambdaText Text;
  /// For each placeholder, what argument it stands for; by number from 1.
  std::map<unsigned, unsigned> Places;
};

} // namespace

/// `&C::f` or `f`.
static const FunctionDecl *functionNamed(const Expr &E,
                                         const Config &Knowledge) {
  const Expr *Plain = withoutImplicit(&E);
  // What a wrapper gives on as it is: std::mem_fn(&T::f).
  if (const auto *Call = dyn_cast<CallExpr>(Plain);
      Call && Call->getDirectCallee() && Call->getNumArgs() == 1 &&
      Knowledge.function(qualifiedName(*Call->getDirectCallee())) ==
          LibraryOp::Move)
    Plain = withoutImplicit(Call->getArg(0));
  if (const auto *Address = dyn_cast<UnaryOperator>(Plain))
    Plain = withoutImplicit(Address->getSubExpr());
  const auto *Reference = dyn_cast<DeclRefExpr>(Plain);
  return Reference ? dyn_cast<FunctionDecl>(Reference->getDecl()) : nullptr;
}

bool BoundRewriter::VisitCallExpr(CallExpr *Call) {
  const FunctionDecl *Callee = Call->getDirectCallee();
  if (Out.Found || !Callee)
    return true;
  auto Op = In.Options.Knowledge.function(qualifiedName(*Callee));
  if (Op != LibraryOp::Bind && Op != LibraryOp::BindFront)
    return true;
  for (unsigned I = 1; I < Call->getNumArgs(); ++I)
    if (Edit.isAt(Call->getArg(I)->getBeginLoc(), In.Edge.Declaration))
      rewrite(*Call, I, Op == LibraryOp::BindFront);
  return true;
}

/// The parameter of the target that bound argument \p Index goes to, or null.
const ParmVarDecl *BoundRewriter::parameterOf(unsigned Index) const {
  unsigned First = Method ? 2 : 1;
  if (!Target || Index < First || Index - First >= Target->getNumParams())
    return nullptr;
  return Target->getParamDecl(Index - First);
}

static bool isLiteral(const Expr &E) {
  if (const auto *Signed = dyn_cast<UnaryOperator>(&E))
    return isLiteral(*withoutImplicit(Signed->getSubExpr()));
  return isa<IntegerLiteral, FloatingLiteral, StringLiteral, CharacterLiteral,
             CXXBoolLiteralExpr, CXXNullPtrLiteralExpr>(E);
}

/// An expression for \p E inside the lambda, which keeps a copy of it.
std::string BoundRewriter::copied(const Expr &E, unsigned Index) {
  const Expr *Plain = withoutImplicit(&E);
  std::string Source = Edit.text(Plain->getSourceRange()).str();
  if (isa<CXXThisExpr>(Plain)) {
    Text.Captures.push_back("this");
    return "this";
  }
  if (isLiteral(*Plain))
    return Source;
  const auto *Reference = dyn_cast<DeclRefExpr>(Plain);
  const auto *V = Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
  if (V && V->hasLocalStorage()) {
    Text.Captures.push_back(Source);
    return Source;
  }
  const ParmVarDecl *P = parameterOf(Index);
  std::string Name = P && P->getIdentifier() ? P->getName().str() : "bound";
  Name = freeName({Name}, Scope, Edit);
  if (llvm::is_contained(Text.Captures, Name))
    Name += std::to_string(Index);
  if (!In.AST.getLangOpts().CPlusPlus14)
    refuse(E, "a copy of it in a capture list needs C++14");
  Text.Captures.push_back(Name + " = " + Source);
  return Name;
}

/// Takes over bound argument \p Index; false if that cannot be done.
bool BoundRewriter::argument(const Expr &E, unsigned Index,
                             unsigned WeakIndex) {
  std::string Value;
  if (unsigned Number = placeholderNumber(E)) {
    if (!Places.emplace(Number, Index).second)
      return refuse(E, "an argument is used twice");
    Value = "$" + std::to_string(Number);
  } else if (Index == WeakIndex) {
    Value = Strong;
  } else {
    const auto *Callee = dyn_cast<CallExpr>(withoutImplicit(&E));
    auto Op = Callee && Callee->getDirectCallee()
                  ? In.Options.Knowledge.function(
                        qualifiedName(*Callee->getDirectCallee()))
                  : std::nullopt;
    if (Op == LibraryOp::AddressOf || Op == LibraryOp::Bind)
      return refuse(E, "a reference or another bound function is bound");
    Value = copied(E, Index);
    if (const ParmVarDecl *P = parameterOf(Index))
      Text.Mutable |= P->getType()->isLValueReferenceType() &&
                      !P->getType().getNonReferenceType().isConstQualified();
  }
  if (Method && Index == 1 && !Target) // a pointer to a method
    Text.Receiver = "((*" + Value + ").*";
  else if (Method && Index == 1)
    Text.Receiver = Value == "this" ? "" : Value + "->";
  else
    Text.Arguments.push_back(Value);
  return true;
}

/// Captures a weak copy of \p Kept; false, and refused, where C++11 has no place
/// for it.
bool BoundRewriter::keepWeakly(const CallExpr &Call, const Expr &Kept) {
  const Config &Knowledge = In.Options.Knowledge;
  if (In.AST.getLangOpts().CPlusPlus14) {
    Text.Captures.push_back(Weak + " = " +
                            copyWeakly(Kept, Pointer, Knowledge, Edit));
    return true;
  }
  WeakSource From;
  From.Name = Strong;
  const Expr *Plain = withoutImplicit(&Kept);
  if (const auto *Reference = dyn_cast<DeclRefExpr>(Plain)) {
    From.Variable = dyn_cast<VarDecl>(Reference->getDecl());
    From.Replaced = Plain;
  } else if (const auto *Asks = dyn_cast<CXXMemberCallExpr>(Plain);
             Asks && Asks->getMethodDecl() &&
             isa<CXXThisExpr>(withoutImplicit(Asks->getImplicitObjectArgument())) &&
             Knowledge.function(qualifiedName(*Asks->getMethodDecl())) ==
                 LibraryOp::FromThis) {
    From.FromThis = Plain;
  }
  if (!From.Variable && !From.FromThis)
    return refuse(Kept, "a weak copy of it in a capture list needs C++14");
  auto Declared = declareWeakly(Call, From, Pointer, Edit);
  if (!Declared)
    return false;
  Weak = *Declared;
  Text.Captures.push_back(Weak);
  return true;
}

/// Parameter \p N of the lambda, from 1, of whatever type the caller gives it;
/// \p Name may be empty.
bool BoundRewriter::anyParameter(const CallExpr &Call, unsigned N,
                                 const std::string &Name) {
  if (In.AST.getLangOpts().CPlusPlus14) {
    Text.Parameters.push_back("auto &&" + Name);
    return true;
  }
  if (!Holder || N > Holder->getNumParams())
    return refuse(Call, "a parameter of any type needs C++14");
  Text.Parameters.push_back(declared(Holder->getParamType(N - 1), Name));
  return true;
}

/// "const std::string &text"
std::string BoundRewriter::declared(QualType T, const std::string &Name) const {
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  T.print(OS, In.AST.getPrintingPolicy(), Name);
  return Out;
}

/// Parameter \p N of the lambda, and what the call gives on of it.
bool BoundRewriter::parameter(const CallExpr &Call, unsigned N) {
  const std::string Mark = "$" + std::to_string(N);
  auto At = Places.find(N);
  if (At == Places.end())
    return anyParameter(Call, N, "");
  const ParmVarDecl *P = parameterOf(At->second);
  std::string Name = P && P->getIdentifier() ? P->getName().str()
                                             : "argument" + std::to_string(N);
  if (llvm::is_contained(Text.Captures, Name) || Name == Strong)
    Name += std::to_string(N);
  if (!P) {
    Text.Placeholders[Mark] = "std::forward<decltype(" + Name + ")>(" + Name + ")";
    return anyParameter(Call, N, Name);
  }
  Text.Parameters.push_back(declared(P->getType(), Name));
  Text.Placeholders[Mark] =
      P->getType()->isRValueReferenceType() ? "std::move(" + Name + ")" : Name;
  return true;
}

/// All of the lambda: \p Placeholders, and what else its holder gives it.
bool BoundRewriter::parameters(const CallExpr &Call, unsigned Placeholders) {
  const unsigned All = Holder ? Holder->getNumParams() : 0;
  for (unsigned N = 1; N <= std::max(Placeholders, All); ++N)
    if (!(N <= Placeholders ? parameter(Call, N) : anyParameter(Call, N, "")))
      return false;
  return true;
}

/// What is called: a function by name, or whatever \p E is, kept by the lambda.
bool BoundRewriter::callee(const Expr &E) {
  Target = functionNamed(E, In.Options.Knowledge);
  if (Target) {
    const auto *M = dyn_cast<CXXMethodDecl>(Target);
    Method = M && !M->isStatic();
    Text.Callee = Target->getNameAsString();
    return true;
  }
  const Expr *Plain = withoutImplicit(&E);
  const auto *Reference = dyn_cast<DeclRefExpr>(Plain);
  const auto *V = Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
  if (!V)
    return refuse(E, "what is bound is neither a function nor a variable");
  Text.Callee = V->getNameAsString();
  if (V->hasLocalStorage())
    Text.Captures.push_back(Text.Callee);
  if (V->getType().getNonReferenceType()->isMemberPointerType()) {
    if (!V->getType().getNonReferenceType()->isMemberFunctionPointerType())
      return refuse(E, "what is bound points to a member that is no function");
    Method = true;
    Text.Callee += ")";
  }
  return true;
}

/// The arguments that a call adds behind those that are bound.
bool BoundRewriter::appended(const CallExpr &Call, bool Front) {
  if (!Target)
    return !Front || refuse(Call, "the type of further arguments is not known");
  unsigned Bound = Call.getNumArgs() - 1;
  unsigned Takes = Target->getNumParams() + Method;
  if (Front && Places.empty())
    for (unsigned N = 1; Bound + N <= Takes; ++N) {
      Places.emplace(N, Bound + N);
      Text.Arguments.push_back("$" + std::to_string(N));
    }
  else if (Bound != Takes)
    return refuse(Call, "arguments are bound to defaults or from the back");
  return true;
}

/// What the lambda does: lock, and call.
bool BoundRewriter::body(const CallExpr &Call,
                         std::vector<std::string> &Out) {
  const std::string Lock =
      "auto " + Strong + " = " + Weak + "." + Pointer.Family->Lock + "()";
  QualType Result = Target   ? Target->getReturnType()
                    : Holder ? Holder->getReturnType()
                             : QualType();
  if (Result.isNull())
    return refuse(Call, "what it returns is not known");
  auto Other = neutralReturn(Result, In.AST);
  if (!Other)
    return refuse(Call, "it returns a value, and there is no other for when "
                        "the object is gone");
  if (Result->isVoidType())
    Out = {"if (" + Lock + ")", "  " + Text.call() + ";"};
  else
    Out = {Lock + ";", "if (!" + Strong + ")", "  " + Other->Statement,
           "return " + Text.call() + ";"};
  return true;
}

/// What the words of \p Call mean, they mean in the lambda; but for those of
/// \p Kept, which stay outside of its body.
void BoundRewriter::names(const CallExpr &Call, const Expr &Kept) {
  Scope = Call.getSourceRange();
  const auto *V = dyn_cast<DeclRefExpr>(withoutImplicit(&Kept));
  Strong = V ? V->getDecl()->getNameAsString()
             : freeName({"self"}, Scope, Edit,
                        identifiersIn(Kept.getSourceRange(), Edit));
  Weak = weakName(Strong, Scope, Edit);
}

bool BoundRewriter::rewrite(const CallExpr &Call, unsigned WeakIndex,
                            bool Front) {
  const Expr &Kept = *Call.getArg(WeakIndex);
  Pointer = strongPointer(Kept.getType(), In.Options.Knowledge);
  if (!Pointer && Kept.isTypeDependent())
    return false; // an instantiation will do
  Out.Found = true;
  Out.Description = "bind '" + Edit.text(Kept.getSourceRange()).str() +
                    "' weakly, in a lambda";
  if (!Pointer)
    return refuse(Kept, "it is no counted pointer with a weak counterpart");
  Holder = callSignature(Call, In.Options.Knowledge, In.AST);
  names(Call, Kept);
  if (!keepWeakly(Call, Kept) || !callee(*Call.getArg(0)))
    return false;
  for (unsigned I = 1; I < Call.getNumArgs(); ++I)
    if (!argument(*Call.getArg(I), I, WeakIndex))
      return false;
  std::vector<std::string> Body;
  if (!appended(Call, Front) ||
      !parameters(Call, Places.empty() ? 0 : Places.rbegin()->first) ||
      !body(Call, Body))
    return false;
  Edit.replace(Call.getSourceRange(),
               Text.lambda(Body, Call.getSourceRange(), Edit));
  return true;
}

Rewriting refcycle::weakenBound(const WeakenInput &In) {
  Rewriting Out;
  BoundRewriter(In, Out).TraverseDecl(In.AST.getTranslationUnitDecl());
  return Out;
}
