//===- fix/WeakenBound.cpp ------------------------------------------------===//
//
//   std::bind(&C::f, shared_from_this(), room, _1)
//   [weakSelf = weak_from_this(), room](const std::string &text) {
//     if (auto self = weakSelf.lock()) self->f(room, text); }
//
// A bound function becomes a lambda: it is what one would write today, and a
// weak pointer cannot be bound in place of a strong one.
//
//===----------------------------------------------------------------------===//

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"
#include "extract/Names.h"
#include "fix/Fallback.h"
#include "fix/FreeNames.h"
#include "fix/Pointers.h"
#include "fix/Uses.h"
#include "fix/WeakCopy.h"
#include "fix/Weaken.h"

using namespace refcycle;
using namespace clang;

namespace {

/// The lambda to be.
struct LambdaText {
  std::vector<std::string> Captures, Parameters, Arguments;
  std::string Receiver; ///< "self->"
  std::string Callee;
  /// What "$1" in a text stands for.
  std::map<std::string, std::string> Placeholders;
  bool Mutable = false;

  std::string call() const {
    return Receiver + Callee + "(" + llvm::join(Arguments, ", ") + ")";
  }
  std::string named(std::string Text) const {
    for (const auto &[Mark, Name] : Placeholders)
      if (size_t At = Text.find(Mark); At != std::string::npos)
        Text.replace(At, Mark.size(), Name);
    return Text;
  }
  std::string lambda(const std::string &Body) const {
    return "[" + llvm::join(Captures, ", ") + "](" +
           llvm::join(Parameters, ", ") + ")" + (Mutable ? " mutable" : "") +
           " { " + Body + " }";
  }
};

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
  bool body(const CallExpr &Call, std::string &Out);
  bool argument(const Expr &E, unsigned Index, unsigned WeakIndex);
  std::string copied(const Expr &E, unsigned Index);
  void parameter(unsigned N);
  void parameters(unsigned Placeholders, unsigned Extra);
  const FunctionProtoType *callSignature(const CallExpr &Call) const;
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
  bool Method = false;                  ///< argument 1 is its object
  std::string Strong, Weak;             ///< names of the two pointers
  SourceRange Scope;
  LambdaText Text;
  /// For each placeholder, what argument it stands for; by number from 1.
  std::map<unsigned, unsigned> Places;
};

} // namespace

/// The number of a placeholder like `_1`: an object of an empty class template
/// whose only argument is that number; 0 for anything else.
static unsigned placeholderIn(const Expr &E) {
  const auto *Reference = dyn_cast<DeclRefExpr>(withoutImplicit(&E));
  if (!Reference)
    return 0;
  const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Reference->getType()->getAsCXXRecordDecl());
  if (!R || R->getTemplateArgs().size() != 1 ||
      R->getTemplateArgs()[0].getKind() != TemplateArgument::Integral)
    return 0;
  return R->getTemplateArgs()[0].getAsIntegral().getLimitedValue(100);
}

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

/// How the holder of \p Call calls it; null: not known.
const FunctionProtoType *
BoundRewriter::callSignature(const CallExpr &Call) const {
  DynTypedNode Node = DynTypedNode::create(Call);
  for (unsigned Depth = 0; Depth < 8; ++Depth) {
    DynTypedNodeList Parents = In.AST.getParents(Node);
    if (Parents.empty())
      return nullptr;
    Node = Parents[0];
    const auto *E = Node.get<Expr>();
    if (!E)
      return nullptr;
    const TypeModel *Model = modelOf(E->getType(), In.Options.Knowledge);
    const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
        E->getType()->getAsCXXRecordDecl());
    if (R && R == Call.getType()->getAsCXXRecordDecl())
      continue; // what bind gives, on its way
    if (Model && R && Model->Kind == TypeKind::Callable &&
        R->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
      return R->getTemplateArgs()[0].getAsType()->getAs<FunctionProtoType>();
  }
  return nullptr;
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
  Text.Captures.push_back(Name + " = " + Source);
  return Name;
}

/// Takes over bound argument \p Index; false if that cannot be done.
bool BoundRewriter::argument(const Expr &E, unsigned Index,
                             unsigned WeakIndex) {
  std::string Value;
  if (unsigned Number = placeholderIn(E)) {
    if (!Places.emplace(Number, Index).second)
      return refuse(E, "an argument is used twice");
    Value = "$" + std::to_string(Number);
  } else if (Index == WeakIndex) {
    Text.Captures.push_back(
        Weak + " = " +
        copyWeakly(E, Pointer, In.Options.Knowledge, Edit));
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
  if (Method && Index == 1)
    Text.Receiver = Value == "this" ? "" : Value + "->";
  else
    Text.Arguments.push_back(Value);
  return true;
}

/// Parameter \p N of the lambda, and what the call gives on of it.
void BoundRewriter::parameter(unsigned N) {
  const std::string Mark = "$" + std::to_string(N);
  auto At = Places.find(N);
  if (At == Places.end()) {
    Text.Parameters.push_back("auto &&");
    return;
  }
  const ParmVarDecl *P = parameterOf(At->second);
  std::string Name = P && P->getIdentifier() ? P->getName().str()
                                             : "argument" + std::to_string(N);
  if (llvm::is_contained(Text.Captures, Name) || Name == Strong)
    Name += std::to_string(N);
  if (!P) {
    Text.Parameters.push_back("auto &&" + Name);
    Text.Placeholders[Mark] = "std::forward<decltype(" + Name + ")>(" + Name + ")";
    return;
  }
  std::string Declared;
  llvm::raw_string_ostream OS(Declared);
  P->getType().print(OS, In.AST.getPrintingPolicy(), Name);
  Text.Parameters.push_back(Declared);
  Text.Placeholders[Mark] =
      P->getType()->isRValueReferenceType() ? "std::move(" + Name + ")" : Name;
}

void BoundRewriter::parameters(unsigned Placeholders, unsigned Extra) {
  for (unsigned N = 1; N <= Placeholders; ++N)
    parameter(N);
  for (unsigned I = Placeholders; I < Extra; ++I)
    Text.Parameters.push_back("auto &&");
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
bool BoundRewriter::body(const CallExpr &Call, std::string &Out) {
  const std::string Lock =
      "auto " + Strong + " = " + Weak + "." + Pointer.Family->Lock + "()";
  const FunctionProtoType *Holder = callSignature(Call);
  QualType Result = Target   ? Target->getReturnType()
                    : Holder ? Holder->getReturnType()
                             : QualType();
  if (Result.isNull())
    return refuse(Call, "what it returns is not known");
  auto Other = neutralReturn(Result, In.AST);
  if (!Other)
    return refuse(Call, "it returns a value, and there is no other for when "
                        "the object is gone");
  Out = Result->isVoidType()
            ? "if (" + Lock + ") " + Text.call() + ";"
            : Lock + "; if (!" + Strong + ") " + Other->Statement + " return " +
                  Text.call() + ";";
  return true;
}

/// The smallest function around \p Call: what its words mean there, they mean in
/// the lambda.
void BoundRewriter::names(const CallExpr &Call, const Expr &Kept) {
  Scope = Call.getSourceRange();
  const auto *V = dyn_cast<DeclRefExpr>(withoutImplicit(&Kept));
  Strong = V ? V->getDecl()->getNameAsString()
             : freeName({"self"}, Scope, Edit);
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
  if (!In.AST.getLangOpts().CPlusPlus14)
    return refuse(Call, "a weak copy in a capture list needs C++14");
  names(Call, Kept);
  if (!callee(*Call.getArg(0)))
    return false;
  for (unsigned I = 1; I < Call.getNumArgs(); ++I)
    if (!argument(*Call.getArg(I), I, WeakIndex))
      return false;
  std::string Body;
  if (!appended(Call, Front) || !body(Call, Body))
    return false;
  const FunctionProtoType *Holder = callSignature(Call);
  parameters(Places.empty() ? 0 : Places.rbegin()->first,
             Holder ? Holder->getNumParams() : 0);
  Edit.replace(Call.getSourceRange(), Text.lambda(Text.named(Body)));
  return true;
}

Rewriting refcycle::weakenBound(const WeakenInput &In) {
  Rewriting Out;
  BoundRewriter(In, Out).TraverseDecl(In.AST.getTranslationUnitDecl());
  return Out;
}
