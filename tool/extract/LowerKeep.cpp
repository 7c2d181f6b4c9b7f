//===- extract/LowerKeep.cpp - calls that keep what they are given --------===//
//
//   r.keep(args)     Library keep [[r]] (args that own)
//   keep(r, args)    the same
//   Holder(x, args)  New Holder, which works on the executor behind x
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionLowering.h"
#include "extract/Names.h"

using namespace clang;
using namespace refcycle;

static bool hasCallOperator(const CXXRecordDecl &D) {
  const CXXRecordDecl *Def = D.getDefinition();
  return Def && llvm::any_of(Def->decls(), [](const clang::Decl *Each) {
           if (const auto *T = dyn_cast<FunctionTemplateDecl>(Each))
             Each = T->getTemplatedDecl();
           const auto *M = dyn_cast<CXXMethodDecl>(Each);
           return M && M->getOverloadedOperator() == OO_Call;
         });
}

/// Is the argument \p E something that the receiver keeps alive?
bool FunctionLowering::isKept(LibraryOp Op, const Expr *E) {
  const bool CallablesOnly = Op == LibraryOp::KeepOnce;
  QualType T = E->getType();
  switch (Tables.kind(T)) {
  case TypeKind::Scalar:
  case TypeKind::Iterator:
    return false;
  case TypeKind::Callable:
  case TypeKind::Opaque: // results of bind; anything else has no value
    return true;
  case TypeKind::Pointer:
    return !CallablesOnly && (Tables.strength(T) == Strength::Strong ||
                              Tables.strength(T) == Strength::Unique);
  case TypeKind::Record:
    return !CallablesOnly || hasCallOperator(*T->getAsCXXRecordDecl());
  default:
    return !CallablesOnly;
  }
}

int FunctionLowering::emitKeep(LibraryOp Op, int Receiver, QualType Class,
                               llvm::StringRef Name, Exprs Args,
                               SourceRange At) {
  std::vector<int> Values;
  for (const Expr *A : Args) {
    int Value = isKept(Op, A) ? valueOf(A) : reg(A);
    if (isKept(Op, A))
      Values.push_back(Value);
  }
  if (Op != LibraryOp::KeepLast)
    return library(Op, Receiver, Values, Class, At);
  const bool Nothing = llvm::all_of(Values, [&](int Reg) {
    return llvm::any_of(F->ops, [&](const refcycle::Op &O) {
      return O.dst() == Reg && O.code() == OpCode::Null;
    });
  });
  Values.insert(Values.begin(),
                emit(OpCode::Text, None, None, Tables.string(Name)));
  if (Nothing)
    return library(LibraryOp::Clear, Receiver, {Values[0]}, Class, At);
  return library(Op, Receiver, Values, Class, At);
}

int FunctionLowering::lowerKeep(LibraryOp Op, const Expr *Receiver,
                                int ReceiverReg, Exprs Args,
                                const CallExpr &E) {
  if (!Receiver) { // of a free function
    if (Args.empty())
      return None;
    Receiver = Args[0];
    ReceiverReg = Tables.kind(Receiver->getType()) == TypeKind::Pointer
                      ? valueOf(Receiver)
                      : reg(Receiver);
    Args = Args.drop_front();
  }
  QualType Class = Receiver->getType();
  if (Class->isPointerType())
    Class = Class->getPointeeType();
  if (Tables.kind(Receiver->getType()) == TypeKind::Pointer)
    ReceiverReg = emit(OpCode::Deref, ReceiverReg);
  int Result = emitKeep(Op, ReceiverReg, Class,
                        qualifiedName(*E.getDirectCallee()), Args,
                        E.getSourceRange());
  if (!isHandle(*Tables.Out.types[Tables.type(E.getType())]))
    UnknownHandles.insert(Result);
  return Result;
}

int FunctionLowering::constructHolder(QualType T, Exprs Args, SourceRange At) {
  const auto *D = T->getAsCXXRecordDecl();
  if (Args.size() == 1 && Args[0]->getType()->getAsCXXRecordDecl() == D)
    return valueOf(Args[0]);
  int Object = emit(OpCode::New, None, None, None, Tables.type(T), 0, {}, At);
  std::string Name = qualifiedName(*D) + "::" + D->getNameAsString();
  if (auto Op = Tables.Knowledge.function(Name); Op && keeps(*Op))
    emitKeep(*Op, Object, T, Name, Args, At);
  if (!Args.empty())
    library(LibraryOp::BuiltFrom, Object, {reg(Args[0])}, Tables.AST.VoidTy,
            At);
  return Object;
}

/// A handle of unknown meaning may end the keeping. Only where nobody takes it
/// is the argument kept for good.
void FunctionLowering::dropHeldHandles() {
  llvm::DenseSet<int> Used;
  for (const Op &O : F->ops) {
    if (O.code() == OpCode::KillValue)
      continue;
    Used.insert(O.a());
    Used.insert(O.b());
  }
  Used.insert(F->args.begin(), F->args.end());
  for (Op &O : F->ops)
    if (O.code() == OpCode::Library && O.ref() == int(LibraryOp::Keep) &&
        (HandedOut.contains(O.dst()) ||
         (UnknownHandles.contains(O.dst()) && Used.contains(O.dst()))))
      O.mutate_ref(int(LibraryOp::Ignore));
}
