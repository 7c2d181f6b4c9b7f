//===- extract/FunctionLowering.h - one body to the ownership IR -*- C++ -*-===//
//
//   CFG of a body --block by block, expression by expression--> Function
//
// Every expression becomes a register. With [[e]] for the register of e:
//
//   lvalue of a class with slots  -> the object itself
//   lvalue of anything else       -> a location (variable, field, element)
//   prvalue                       -> a value; of class type: a fresh object
//
//   [[x]]            = Var x             (a reference: Load, then Deref)
//   [[e.f]]          = Field f [[e]]     (a reference: Load, then Deref)
//   [[e->f]]         = Field f (Deref [[e]])
//   [[*p]], [[p->]]  = Deref [[p]]       (p of any pointer family)
//   [[a = b]]        = Store [[a]] [[b]]
//   [[T(args)]]      = New T, then Call of the constructor on it
//   [[make<T>(a..)]] = the same, the constructor chosen by arity and types
//   [[ [c=e]{..} ]]  = New closure; Store its field c := [[e]]
//   [[c ? a : b]]    = Phi [[a]] [[b]]
//
// Library functions become the operation the configuration gives them
// (LowerLibrary.cpp). A register of -1 stands for "not ownership, not known".
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_EXTRACT_FUNCTIONLOWERING_H
#define REFCYCLE_EXTRACT_FUNCTIONLOWERING_H

#include "extract/GeneratedMembers.h"
#include "extract/SummaryBuilder.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/SetVector.h"

namespace refcycle {

class FunctionLowering {
public:
  /// \p Discovered collects functions met only inside bodies: call operators
  /// of lambdas, methods of local classes, generated members. \p Generated may
  /// be null.
  FunctionLowering(SummaryBuilder &Tables,
                   llvm::SetVector<const clang::FunctionDecl *> &Discovered,
                   GeneratedMembers *Generated)
      : Tables(Tables), Discovered(Discovered), Generated(Generated) {}

  /// Lowers \p D, which has a body; null where Clang builds no CFG for it.
  std::unique_ptr<Function> lower(const clang::FunctionDecl &D);

private:
  using Exprs = llvm::ArrayRef<const clang::Expr *>;

  // Emission.
  int emit(OpCode Code, int A = None, int B = None, int Ref = None,
           unsigned Type = 0, unsigned Flags = 0,
           llvm::ArrayRef<int> Args = {}, clang::SourceRange At = {});
  int emitStore(int Location, int Value, unsigned Type, unsigned Flags,
                clang::SourceRange At);
  int library(LibraryOp Op, int Receiver, llvm::ArrayRef<int> Args,
              clang::QualType Result, clang::SourceRange At);
  int temporary(int Value, clang::QualType T, clang::SourceRange At);

  // The CFG's elements.
  void lowerBlocks(const clang::CFG &Graph);
  void lowerElement(const clang::CFGElement &E);
  void lowerInitializer(const clang::CXXCtorInitializer &I);
  void dropHeldConnections();
  void lowerDeclaration(const clang::VarDecl &V);
  void declareRecord(const clang::CXXRecordDecl &D);
  void discoverClosure(const clang::CXXRecordDecl &D);
  unsigned callee(const clang::FunctionDecl &F);

  // Expressions; each returns the expression's register.
  int reg(const clang::Expr *E);
  int lower(const clang::Expr *E);
  int lowerCast(const clang::CastExpr &E);
  int lowerReference(const clang::DeclRefExpr &E);
  int lowerVariable(const clang::VarDecl &V);
  int lowerBinding(const clang::BindingDecl &B);
  int lowerThis();
  int lowerMember(const clang::MemberExpr &E);
  int lowerUnary(const clang::UnaryOperator &E);
  int lowerBinary(const clang::BinaryOperator &E);
  int lowerLambda(const clang::LambdaExpr &E);
  int lowerInitList(const clang::InitListExpr &E);
  int lowerNew(const clang::CXXNewExpr &E);
  int through(int Location, clang::QualType ReferenceType);

  // Construction (LowerConstruct.cpp).
  int lowerConstruct(const clang::CXXConstructExpr &E, int Target = None);
  int constructValue(clang::QualType T, Exprs Args, clang::SourceRange At);
  int constructPointer(clang::QualType T, Exprs Args, clang::SourceRange At);
  int constructCallable(Exprs Args, clang::SourceRange At);
  int bind(Exprs Args, clang::SourceRange At);
  int constructContainer(clang::QualType T, Exprs Args, clang::SourceRange At);
  int constructTuple(clang::QualType T, Exprs Args, clang::SourceRange At);
  int constructRecord(const clang::CXXConstructorDecl *C, clang::QualType T,
                      Exprs Args, int Target, clang::SourceRange At);
  int callConstructor(const clang::CXXConstructorDecl *C, int Target,
                      Exprs Args, clang::SourceRange At);
  int convert(clang::QualType To, const clang::Expr *E);
  int valueOf(const clang::Expr *E);
  int passArgument(clang::QualType Parameter, const clang::Expr *E);
  const clang::CXXConstructorDecl *resolve(const clang::CXXRecordDecl &D,
                                           Exprs Args);

  // Calls (LowerCall.cpp).
  int lowerCall(const clang::CallExpr &E);
  int lowerOperator(const clang::CXXOperatorCallExpr &E);
  int lowerProjectCall(const clang::FunctionDecl &F, int Receiver, Exprs Args,
                       bool Virtual, const clang::CallExpr &E);
  int lowerCallable(int Callee, Exprs Args, const clang::CallExpr &E);
  int lowerUnknownCall(const clang::FunctionDecl *F, Exprs Args,
                       const clang::CallExpr &E);

  // Library calls (LowerLibrary.cpp).
  int lowerLibrary(LibraryOp Op, const clang::Expr *Receiver, int ReceiverReg,
                   Exprs Args, const clang::CallExpr &E);
  int lowerMake(Exprs Args, const clang::CallExpr &E);
  clang::QualType elementType(clang::QualType Container, unsigned Index);

  bool movedFrom(const clang::Expr *E) const { return E->isXValue(); }

  SummaryBuilder &Tables;
  llvm::SetVector<const clang::FunctionDecl *> &Discovered;
  GeneratedMembers *Generated;
  Function *F = nullptr;
  const clang::FunctionDecl *Decl = nullptr;
  llvm::DenseMap<const clang::Stmt *, int> Registers;
  llvm::DenseMap<const clang::VarDecl *, int> Variables;
  llvm::DenseMap<const clang::VarDecl *, const clang::FieldDecl *> Captures;
  const clang::FieldDecl *ThisCapture = nullptr;
  llvm::DenseSet<const clang::Stmt *> InPlace; ///< constructed into `this`
  llvm::DenseMap<const clang::Stmt *, int> TemporarySlots;
};

} // namespace refcycle

#endif
