//===- extract/LowerConstruct.cpp - construction of values ----------------===//

#include "extract/Declarations.h"
#include "extract/FunctionLowering.h"
#include "extract/Names.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;
using namespace refcycle;

/// The value of \p E as an object of type \p To would be initialised with it.
int FunctionLowering::convert(QualType To, const Expr *E) {
  TypeKind K = Tables.kind(To), S = Tables.kind(E->getType());
  if (K == TypeKind::Optional && S != TypeKind::Optional)
    return constructValue(To, {E}, E->getSourceRange());
  if (K == TypeKind::Record && S != TypeKind::Record)
    return constructValue(To, {E}, E->getSourceRange());
  return copyOf(E);
}

/// An argument for a parameter of type \p Parameter: a location for a
/// reference, otherwise a value of its own.
int FunctionLowering::passArgument(QualType Parameter, const Expr *E) {
  if (!Parameter->isReferenceType())
    return convert(Parameter, E);
  QualType To = Parameter.getNonReferenceType();
  TypeKind K = Tables.kind(To), S = Tables.kind(E->getType());
  bool Same = K == S || K == TypeKind::Opaque;
  if (Same && E->isGLValue())
    return reg(E);
  int Value = convert(To, E);
  if (isObjectKind(K))
    return Value;
  return temporary(Value, To, E->getSourceRange());
}

int FunctionLowering::lowerConstruct(const CXXConstructExpr &E, int Target) {
  QualType T = E.getType();
  std::vector<const Expr *> Args(E.arg_begin(), E.arg_end());
  while (!Args.empty() && isa<CXXDefaultArgExpr>(Args.back()) &&
         Tables.kind(T) != TypeKind::Record)
    Args.pop_back();
  if (T->isArrayType())
    return constructArray(E);
  if (Tables.kind(T) == TypeKind::Record)
    return constructRecord(E.getConstructor(), T, Args, Target,
                           E.getSourceRange());
  if (Tables.kind(T) == TypeKind::Pointer)
    return constructPointer(T, Args, E.getSourceRange(), E.getConstructor());
  return constructValue(T, Args, E.getSourceRange());
}

int FunctionLowering::constructValue(QualType T, Exprs Args, SourceRange At) {
  switch (Tables.kind(T)) {
  case TypeKind::Pointer:
    return constructPointer(T, Args, At);
  case TypeKind::Callable:
    return constructCallable(Args, At);
  case TypeKind::Sequence:
  case TypeKind::Set:
  case TypeKind::Map:
  case TypeKind::Optional:
    return constructContainer(T, Args, At);
  case TypeKind::Tuple:
    return constructTuple(T, Args, At);
  case TypeKind::Record: {
    const auto *D = T->getAsCXXRecordDecl();
    if (Args.size() == 1 &&
        Args[0]->getType()->getAsCXXRecordDecl() == D)
      return copyOf(Args[0]);
    return constructRecord(D ? resolve(*D, Args) : nullptr, T, Args, None, At);
  }
  case TypeKind::Scalar:
    return constructScalar(T, Args);
  default:
    return Args.size() == 1 ? valueOf(Args[0]) : None;
  }
}

/// The class of the project that ends what the only owner \p T has: such a pointer
/// has one of its own. Null if it is another one.
QualType FunctionLowering::deleterOf(QualType T) {
  if (Tables.strength(T) != Strength::Unique)
    return {};
  const QualType Deleter = elementType(T, 1);
  const auto *D = Deleter.isNull() ? nullptr : Deleter->getAsCXXRecordDecl();
  return D && !Tables.inSystemHeader(*D) && Tables.kind(Deleter) == TypeKind::Record
             ? Deleter
             : QualType();
}

int FunctionLowering::constructPointer(QualType T, Exprs Args, SourceRange At,
                                       const CXXConstructorDecl *C) {
  if (std::optional<int> Stored = constructByShape(T, Args, At, C))
    return *Stored;
  if (Args.empty())
    return emit(OpCode::Null);
  bool FromPointer = Tables.kind(Args[0]->getType()) == TypeKind::Pointer;
  if (Args.size() == 1) {
    const QualType Deleter = deleterOf(T);
    if (FromPointer && !Deleter.isNull() &&
        Tables.strength(Args[0]->getType()) == Strength::Raw)
      return library(LibraryOp::WithDeleter, None,
                     {valueOf(Args[0]), constructValue(Deleter, {}, At)}, T, At);
    return FromPointer ? valueOf(Args[0]) : reg(Args[0]);
  }
  bool FromOwner = Tables.strength(Args[0]->getType()) == Strength::Strong &&
                   Tables.model(Args[0]->getType());
  int First = valueOf(Args[0]);
  if (FromOwner && Tables.kind(Args[1]->getType()) == TypeKind::Pointer)
    return library(LibraryOp::Alias, None, {First, valueOf(Args[1])}, T, At);
  if (Tables.strength(T) == Strength::Strong ||
      Tables.strength(T) == Strength::Unique) {
    TypeKind K = Tables.kind(Args[1]->getType());
    if (K == TypeKind::Record || K == TypeKind::Callable ||
        Args[1]->getType()->isFunctionPointerType() ||
        Args[1]->getType()->isFunctionType())
      return library(LibraryOp::WithDeleter, None, {First, valueOf(Args[1])}, T,
                     At);
  }
  return First;
}

int FunctionLowering::constructCallable(Exprs Args, SourceRange At) {
  if (Args.empty())
    return emit(OpCode::Null);
  if (Args.size() > 1) {
    return bind(Args, At);
  }
  return valueOf(Args[0]);
}

/// What messages call the bound argument \p E: the variable, member or function
/// it comes from; empty for anything else.
std::string FunctionLowering::boundName(const Expr &E) const {
  const Expr *Sub = E.IgnoreImplicit()->IgnoreParens();
  if (const auto *C = dyn_cast<CXXConstructExpr>(Sub); C && C->getNumArgs() == 1)
    return boundName(*C->getArg(0));
  if (const auto *R = dyn_cast<DeclRefExpr>(Sub))
    return R->getDecl()->getNameAsString();
  if (const auto *M = dyn_cast<MemberExpr>(Sub))
    return M->getMemberDecl()->getNameAsString();
  const auto *C = dyn_cast<CallExpr>(Sub);
  const FunctionDecl *Fn = C ? C->getDirectCallee() : nullptr;
  if (!Fn)
    return "";
  auto Op = Tables.Knowledge.function(qualifiedName(*Fn));
  if ((Op == LibraryOp::Move || Op == LibraryOp::Forward) && C->getNumArgs())
    return boundName(*C->getArg(0));
  return Fn->getNameAsString() + "()";
}

/// A closure over a callable and its arguments.
int FunctionLowering::bind(Exprs Args, SourceRange At) {
  std::vector<int> Values;
  std::vector<SummaryBuilder::Bound> Fields;
  llvm::StringSet<> Names;
  for (const Expr *A : Args) {
    std::string Name = Fields.empty() ? "callee" : boundName(*A);
    if (Name.empty() || !Names.insert(Name).second)
      Name = "argument " + std::to_string(Fields.size());
    Fields.push_back({Name, A->getType(), A->getSourceRange()});
    Values.push_back(placeholderNumber(*A) ? None : valueOf(A));
  }
  unsigned T = Tables.bound(*Decl, Fields, At);
  int Object = emit(OpCode::New, None, None, None, T, 0, {}, At);
  for (size_t I = 0; I < Args.size(); ++I) {
    if (placeholderNumber(*Args[I]))
      continue; // comes with each call
    const unsigned Held = Tables.type(Args[I]->getType());
    int Location =
        emit(OpCode::Field, Object, None, Tables.fieldOf(T, I), Held);
    emitStore(Location, Values[I], Held, OpInit, Args[I]->getSourceRange());
  }
  return Object;
}

int FunctionLowering::constructRecord(const CXXConstructorDecl *C, QualType T,
                                      Exprs Args, int Target, SourceRange At) {
  if (C && C->isCopyOrMoveConstructor() && isPlain(*C) && !Args.empty()) {
    if (!Args[0]->isGLValue() && Target == None)
      return reg(Args[0]);
    // A prvalue materialised only to be moved from is the object itself.
    unsigned Flags = movedFrom(Args[0]) ? OpMove : 0;
    return emit(OpCode::Copy, reg(Args[0]), Target, None, Tables.type(T), Flags,
                {}, At);
  }
  int Object = Target != None ? Target
                              : emit(OpCode::New, None, None, None,
                                     Tables.type(T), 0, {}, At);
  if (C)
    callConstructor(C, Object, Args, At);
  else if (!Args.empty()) {
    // Parenthesised aggregate initialisation: fields in order.
    const auto *D = T->getAsCXXRecordDecl();
    if (D && D->getDefinition() && D->getDefinition()->isAggregate()) {
      unsigned I = 0;
      for (const FieldDecl *Field : D->getDefinition()->fields()) {
        if (I >= Args.size())
          break;
        int Value = convert(Field->getType(), Args[I++]);
        int Location = emit(OpCode::Field, Object, None, Tables.field(*Field),
                            Tables.type(Field->getType()));
        emitStore(Location, Value, Tables.type(Field->getType()), OpInit, At);
      }
    } else {
      Tables.gap(GapKind::UnknownConstructor, "", F->symbol, At);
    }
  }
  return Object;
}

int FunctionLowering::callConstructor(const CXXConstructorDecl *C, int Target,
                                      Exprs Args, SourceRange At) {
  if (C->isDefaulted() && !C->hasBody())
    return None; // trivial: it does nothing that is not known
  std::vector<int> Values;
  unsigned N = C->getNumParams();
  for (unsigned I = 0; I < N; ++I) {
    QualType P = C->getParamDecl(I)->getType();
    if (I < Args.size())
      Values.push_back(passArgument(P, Args[I]));
    else if (const Expr *Default = C->getParamDecl(I)->hasDefaultArg() &&
                     !C->getParamDecl(I)->hasUninstantiatedDefaultArg()
                 ? C->getParamDecl(I)->getDefaultArg()
                 : nullptr)
      Values.push_back(passArgument(P, Default));
    else
      Values.push_back(None);
  }
  return emit(OpCode::Call, Target, None, callee(*C), 0, 0, Values, At);
}

/// How well \p E fits a parameter of type \p P: 0 not at all, more is better.
static int fitness(ASTContext &AST, QualType P, const Expr *E) {
  QualType To = P.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  QualType From = E->getType().getCanonicalType().getUnqualifiedType();
  if (P->isLValueReferenceType() && !P->getPointeeType().isConstQualified() &&
      !E->isLValue())
    return 0;
  if (AST.hasSameType(To, From))
    return !P->isRValueReferenceType() ? 10 : E->isLValue() ? 0 : 11;
  const auto *A = To->getAsCXXRecordDecl(), *B = From->getAsCXXRecordDecl();
  if (A && B) {
    if (B->hasDefinition() && A->hasDefinition() && B->isDerivedFrom(A))
      return 8;
    const auto *SA = dyn_cast<ClassTemplateSpecializationDecl>(A);
    const auto *SB = dyn_cast<ClassTemplateSpecializationDecl>(B);
    if (SA && SB &&
        SA->getSpecializedTemplate() == SB->getSpecializedTemplate())
      return 7;
    return SB || SA || B->isLambda() ? 4 : 1;
  }
  if (!A && !B) {
    bool NumberTo = To->isArithmeticType() || To->isEnumeralType();
    bool NumberFrom = From->isArithmeticType() || From->isEnumeralType();
    if (NumberTo != NumberFrom)
      return To->isBooleanType() ? 2 : From->isArrayType() ? 6 : 0;
    return 7;
  }
  if (A && !B) // a class from a pointer, number or text
    return From->isPointerType() || From->isArrayType() ||
                   From->isNullPtrType()
               ? 5
               : 3;
  return 1; // a conversion operator
}

/// How well \p Args fit constructor \p C of \p Class; nothing where it cannot
/// be called with them.
static std::optional<int> fitness(ASTContext &AST, const CXXConstructorDecl &C,
                                  const CXXRecordDecl &Class,
                                  llvm::ArrayRef<const Expr *> Args) {
  if (C.isDeleted() || C.getNumParams() < Args.size() ||
      C.getMinRequiredArguments() > Args.size())
    return std::nullopt;
  if (C.isCopyOrMoveConstructor() && Args.size() == 1) {
    const auto *From = Args[0]->getType()->getAsCXXRecordDecl();
    if (!From || (From != &Class &&
                  !(From->hasDefinition() && From->isDerivedFrom(&Class))))
      return std::nullopt;
  }
  int Sum = 0;
  for (size_t I = 0; I < Args.size(); ++I) {
    int Each = fitness(AST, C.getParamDecl(I)->getType(), Args[I]);
    if (!Each)
      return std::nullopt;
    Sum += Each;
  }
  return Sum;
}

/// The constructors of \p Class, then those made from its templates.
static std::vector<const CXXConstructorDecl *>
constructorsOf(const CXXRecordDecl &Class) {
  std::vector<const CXXConstructorDecl *> Out(Class.ctor_begin(),
                                              Class.ctor_end());
  for (const auto *Each : Class.decls())
    if (const auto *T = dyn_cast<FunctionTemplateDecl>(Each))
      for (const FunctionDecl *S : specializations(*T))
        if (const auto *C = dyn_cast<CXXConstructorDecl>(S))
          Out.push_back(C);
  return Out;
}

/// The constructor that `T(args...)` most likely calls. Needs no Sema, so that
/// every host agrees; arity first, then the sum of the arguments' fitness.
const CXXConstructorDecl *FunctionLowering::resolve(const CXXRecordDecl &D,
                                                    Exprs Args) {
  const CXXRecordDecl *Def = D.getDefinition();
  if (!Def)
    return nullptr;
  if (Generated)
    Generated->declareConstructors(*Def);
  const CXXConstructorDecl *Best = nullptr;
  std::optional<int> BestScore;
  for (const CXXConstructorDecl *C : constructorsOf(*Def))
    if (auto Score = fitness(Tables.AST, *C, *Def, Args); Score > BestScore) {
      Best = C;
      BestScore = Score;
    }
  if (Generated && Best && isGenerated(*Best))
    Generated->define(*Best);
  return Best;
}
