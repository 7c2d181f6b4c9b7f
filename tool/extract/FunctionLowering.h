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
#include "extract/StoredObject.h"
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

  /// A function that returns what T() is, of the class \p D (LowerValue.cpp).
  std::unique_ptr<Function> lowerValue(const clang::CXXRecordDecl &D);

  /// Lowers the initialiser of \p V, a definition with static storage, to a
  /// function that stores its first value; null where it is of no use
  /// (LowerGlobal.cpp).
  std::unique_ptr<Function> lowerInitialiser(const clang::VarDecl &V);

private:
  using Exprs = llvm::ArrayRef<const clang::Expr *>;

  /// A call of a function that the configuration models.
  struct LibraryCall {
    LibraryOp Op;
    const clang::Expr *Receiver; ///< null for functions
    int ReceiverReg;
    clang::QualType Class; ///< of the receiver, not of a pointer to it
    TypeKind Kind;         ///< of Class
    Exprs Args;
    const clang::CallExpr &E;
    clang::SourceRange At; ///< of E
  };

  /// An argument.
  struct Given {
    clang::QualType T;
    int Value;
  };

  /// A call of an overloaded operator.
  struct OperatorCall {
    const clang::CXXOperatorCallExpr &E;
    const clang::Expr *First; ///< operand, below conversions to base classes
    clang::QualType Class;    ///< of the first operand
    TypeKind Kind;            ///< of the first operand
    Exprs Rest;               ///< the other operands
  };

  // What is known of the function before its body.
  void describe(const clang::FunctionDecl &D);
  void noteCaptures(const clang::CXXRecordDecl &Closure);
  void noteInPlace(const clang::CXXConstructorDecl &C);

  // Emission.
  int emit(OpCode Code, int A = None, int B = None, int Ref = None,
           unsigned T = 0, unsigned Flags = 0,
           llvm::ArrayRef<int> Args = {}, clang::SourceRange At = {});
  int emitStore(int Location, int Value, unsigned T, unsigned Flags,
                clang::SourceRange At);
  int load(int Location, clang::QualType T);
  int library(LibraryOp Op, int Receiver, llvm::ArrayRef<int> Args,
              clang::QualType Result, clang::SourceRange At);
  int temporary(int Value, clang::QualType T, clang::SourceRange At);

  // Control flow (LowerBlocks.cpp).
  using TryStmt = const clang::CXXTryStmt *;
  void mapTryBodies(const clang::Stmt *S, TryStmt In);
  std::vector<const clang::CFGBlock *>
  successorsOf(const clang::CFGBlock &B) const;
  std::vector<const clang::CFGBlock *> orderOf(const clang::CFG &Graph) const;
  void lowerBlocks(const clang::CFG &Graph, const clang::Stmt *Body);
  void lowerBlock(
      const clang::CFGBlock &B,
      std::vector<std::pair<const clang::CFGBlock *, TryStmt>> &Sources);
  void setCondition(Block &Last, const clang::CFGBlock &B);
  void endTryBody(const clang::CXXTryStmt &T);
  void lowerHandler(const clang::CXXCatchStmt &C);
  int lowerThrow(const clang::CXXThrowExpr &E);

  // The CFG's elements.
  void lowerElement(const clang::CFGElement &E);
  void lowerInitializer(const clang::CXXCtorInitializer &I);
  void endExtended(const clang::VarDecl &V, clang::SourceRange At);
  bool lowerPartInitializer(const clang::CXXCtorInitializer &I,
                            const clang::Expr &Init, int This);
  int inheritedArgument(const clang::ParmVarDecl &P);
  void lowerDeclaration(const clang::VarDecl &V);
  void lowerStatic(const clang::VarDecl &V);
  void leaveOutInitialiser(const clang::VarDecl &V);
  std::unique_ptr<clang::CFG> graphOf(const clang::NamedDecl &D,
                                      clang::Stmt *Body);
  int declareVariable(const clang::VarDecl &V);
  int addVariable(llvm::StringRef Name, clang::QualType T);
  void declareRecord(const clang::CXXRecordDecl &D);
  unsigned callee(const clang::FunctionDecl &F);

  // Expressions; each returns the expression's register.
  void forget(const clang::Stmt &S);
  int reg(const clang::Expr *E);
  int lower(const clang::Expr *E);
  int lowerEffect(const clang::Expr &E);
  int lowerLiteral(const clang::Expr &E);
  int lowerTemporary(const clang::MaterializeTemporaryExpr &E);
  int lowerCast(const clang::CastExpr &E);
  int lowerToBase(const clang::CastExpr &E);
  std::pair<int, clang::QualType> partOf(const clang::CastExpr &E);
  int lowerReference(const clang::DeclRefExpr &E);
  int lowerVariable(const clang::VarDecl &V);
  int lowerBinding(const clang::BindingDecl &B);
  int lowerThis();
  int lowerMember(const clang::MemberExpr &E);
  int lowerUnary(const clang::UnaryOperator &E);
  void operandsOf(const clang::Expr &E, std::vector<int> &All);
  int lowerLogical(const clang::BinaryOperator &E);
  int lowerBinary(const clang::BinaryOperator &E);
  int complement(const clang::UnaryOperator &E);
  int compute(const clang::BinaryOperator &E, int Left, int Right);
  int lowerLambda(const clang::LambdaExpr &E);
  int lowerInitList(const clang::InitListExpr &E);
  int constructArray(const clang::CXXConstructExpr &E);
  unsigned lowerBaseInits(const clang::CXXRecordDecl &D,
                          const clang::InitListExpr &E, int Object);
  int lowerNew(const clang::CXXNewExpr &E);

  // Numbers that the compiler knows (LowerConstant.cpp).
  std::optional<int> constant(const llvm::APSInt &N);
  static int unitOf(clang::QualType T);
  int lowerFloating(const clang::FloatingLiteral &E);
  int lowerToFloating(const clang::CastExpr &E, Arithmetic How);
  int lowerEvaluated(const clang::Expr &E);
  int lowerTypeid(const clang::CXXTypeidExpr &E);
  std::optional<int> lowerConstantRead(const clang::Expr &E);
  unsigned extentOf(clang::QualType T);

  // Positions in ranges (LowerRange.cpp).
  std::optional<int> lowerRangeCall(const LibraryCall &C);
  int lowerSizeOf(const LibraryCall &C);
  int lowerMoved(const LibraryCall &C);
  int moved(int At, bool Back, const clang::Expr &By, clang::QualType T);
  std::optional<int> lowerPointerArithmetic(const clang::BinaryOperator &E);
  int lowerIteratorArithmetic(const OperatorCall &C);

  // Raw storage (LowerStorage.cpp).
  static bool isRawStorage(const clang::Expr &E);
  int lowerPointerCast(const clang::CastExpr &E);
  int lowerPlacement(const clang::CXXNewExpr &E, int Value);
  int lowerDestroy(int Receiver, clang::QualType T, clang::SourceRange At);

  int through(int Location, clang::QualType ReferenceType);

  // Construction (LowerConstruct.cpp).
  int lowerConstruct(const clang::CXXConstructExpr &E, int Target = None);
  int constructValue(clang::QualType T, Exprs Args, clang::SourceRange At);
  int constructPointer(clang::QualType T, Exprs Args, clang::SourceRange At,
                       const clang::CXXConstructorDecl *C = nullptr);
  clang::QualType deleterOf(clang::QualType T);
  std::optional<int> constructByShape(clang::QualType T, Exprs Args,
                                      clang::SourceRange At,
                                      const clang::CXXConstructorDecl *C);
  bool isPointerItself(const clang::MemberExpr &E,
                       const clang::FieldDecl &Field);
  int makeStored(const StoredObject &Made, Exprs Args, clang::SourceRange At);
  int constructCallable(Exprs Args, clang::SourceRange At);
  int bind(Exprs Args, clang::SourceRange At);
  std::string boundName(const clang::Expr &E) const;
  int constructContainer(clang::QualType T, Exprs Args, clang::SourceRange At);
  std::optional<int> constructFilled(clang::QualType T, clang::SourceRange At);
  bool isEmptyMark(clang::QualType T);
  void fill(int Object, clang::QualType T, llvm::ArrayRef<Given> From,
            clang::SourceRange At);
  std::vector<int> emptyParts(clang::QualType T, clang::SourceRange At);
  int valueMade(clang::QualType T, clang::SourceRange At);
  int constructTuple(clang::QualType T, Exprs Args, clang::SourceRange At);
  int constructHolder(clang::QualType T, Exprs Args, clang::SourceRange At);
  int constructRecord(const clang::CXXConstructorDecl *C, clang::QualType T,
                      Exprs Args, int Target, clang::SourceRange At);
  int callConstructor(const clang::CXXConstructorDecl *C, int Target,
                      Exprs Args, clang::SourceRange At);
  int convert(clang::QualType To, const clang::Expr *E);
  int passArgument(clang::QualType Parameter, const clang::Expr *E);
  const clang::CXXConstructorDecl *resolve(const clang::CXXRecordDecl &D,
                                           Exprs Args);

  void zeroFields(const clang::CXXRecordDecl &D, int Object, unsigned Depth);

  // Copies and moves (LowerCopy.cpp).
  bool copiesByCode(const clang::CXXRecordDecl &Class,
                    bool Copies(const clang::CXXMethodDecl &));
  bool isPlain(const clang::CXXMethodDecl &Method);
  int valueOf(const clang::Expr *E);
  int copyOf(const clang::Expr *E);
  std::vector<int> copiesOf(Exprs Args);

  // Calls (LowerCall.cpp).
  struct MemberCall {
    const clang::CXXMethodDecl &Method;
    const clang::Expr &Object; ///< below conversions to base classes
    clang::QualType Class;     ///< of the object, not of a pointer to it
    int Receiver;              ///< the object's register
    Exprs Args;
    const clang::CallExpr &E;
  };
  int lowerCall(const clang::CallExpr &E);
  int lowerIndirectCall(Exprs Args, const clang::CallExpr &E);
  int lowerMemberCall(const clang::CXXMethodDecl &Method,
                      const clang::Expr &Object, Exprs Args,
                      const clang::CallExpr &E);
  std::optional<int> lowerModelledCall(const MemberCall &C);
  int lowerConversion(const MemberCall &C);
  int lowerSystemCall(const MemberCall &C);
  const clang::Expr *underlyingReceiver(const clang::Expr *E);
  int receiverOf(const clang::Expr &Object, clang::QualType Class);
  int lowerProjectCall(const clang::FunctionDecl &F, int Receiver, Exprs Args,
                       bool Virtual, const clang::CallExpr &E);
  unsigned byValue(const clang::CallExpr &E) const;
  int lowerCallable(int Callee, Exprs Args, const clang::CallExpr &E);
  bool givesOwner(const clang::Expr &E) const;
  static clang::QualType parameterOf(const clang::CallExpr &E,
                                     const clang::Expr &A, bool AsWritten);
  void forgetWritten(const clang::Expr &Argument, clang::QualType Parameter);
  int lowerUnknownCall(const clang::FunctionDecl *F, Exprs Args,
                       const clang::CallExpr &E);

  // Overloaded operators (LowerOverloaded.cpp).
  int lowerOperator(const clang::CXXOperatorCallExpr &E);
  int lowerComparison(Comparison How, const clang::Expr &L,
                      const clang::Expr &R);
  int lowerRewritten(const clang::CXXRewrittenBinaryOperator &E);
  std::optional<int> lowerModelledOperator(const OperatorCall &C);
  std::optional<int> lowerPointerOperator(const OperatorCall &C);
  std::optional<int> lowerCallableOperator(const OperatorCall &C);
  std::optional<int> lowerIteratorOperator(const OperatorCall &C);
  std::optional<int> lowerOptionalOperator(const OperatorCall &C);
  std::optional<int> lowerContainerOperator(const OperatorCall &C);
  bool lowerTied(const OperatorCall &C);
  std::optional<LibraryOp> functionObject(const clang::Expr &E) const;
  std::optional<int> lowerFunctionObject(const OperatorCall &C);
  int operandOf(const OperatorCall &C);
  int assign(const OperatorCall &C, int Location, int Value);

  // Values of classes: codes, texts (LowerScalar.cpp).
  int constructScalar(clang::QualType T, Exprs Args);
  int emptyText();
  int textOf(const clang::Expr &E);
  int joined(int Text, const clang::Expr &E, clang::QualType T);
  std::optional<int> lowerScalarOperator(const OperatorCall &C);

  // Library calls (LowerLibrary.cpp).
  int lowerLibrary(LibraryOp Op, const clang::Expr *Receiver, int ReceiverReg,
                   Exprs Args, const clang::CallExpr &E);
  int lowerKnown(const LibraryCall &C);
  std::optional<int> lowerScalarCall(const LibraryCall &C);
  int libraryCall(const LibraryCall &C, LibraryOp Op, llvm::ArrayRef<int> Args);
  std::vector<int> valuesOf(Exprs Args);
  std::vector<int> placesOf(Exprs Args);
  std::vector<int> rangesOf(Exprs Args);
  int lowerPointerCall(const LibraryCall &C);
  int lowerContainerCall(const LibraryCall &C);
  int lowerInvoke(const LibraryCall &C);
  int lowerWithElements(const LibraryCall &C);
  std::vector<const clang::Expr *> elementsOf(const clang::Expr &Tuple);
  int lowerReset(const LibraryCall &C);
  std::pair<int, clang::QualType> placeOf(const clang::Expr &Argument,
                                          bool ByAddress);
  int lowerGet(const LibraryCall &C);
  int lowerExchange(const LibraryCall &C);
  int lowerFetch(const LibraryCall &C);
  int lowerGetElement(const LibraryCall &C);
  std::optional<int> indexOf(clang::QualType T,
                             const clang::TemplateArgument &Named);
  int element(int From, clang::QualType Of, int Index, clang::QualType T,
              clang::SourceRange At);
  int lowerEmplace(const LibraryCall &C);
  int lowerEmplaceKey(const LibraryCall &C);
  int lowerMake(Exprs Args, const clang::CallExpr &E);
  int numbersIn(clang::QualType T, Exprs Bounds, clang::SourceRange At);
  int lowerMakeHeld(const LibraryCall &C);
  static clang::QualType namedContent(clang::QualType Container,
                                      const clang::TemplateArgument &Named);
  clang::QualType heldBy(clang::QualType T, clang::QualType Mark, bool WithMore);
  int holderOf(clang::QualType T, clang::QualType Held, Exprs Args,
               clang::SourceRange At);
  std::optional<LibraryOp> operationOf(const clang::FunctionDecl &Fn);

  // Calls that keep their arguments (LowerKeep.cpp).
  int lowerKeep(LibraryOp Op, const clang::Expr *Receiver, int ReceiverReg,
                Exprs Args, const clang::CallExpr &E);
  bool isKept(LibraryOp Op, const clang::Expr *E);
  int emitKeep(LibraryOp Op, int Receiver, clang::QualType Class,
               llvm::StringRef Name, Exprs Args, clang::SourceRange At);
  void dropHeldHandles();

  clang::QualType elementType(clang::QualType Container, unsigned Index);
  clang::QualType emplacedType(clang::QualType Container,
                               const clang::CallExpr &E);

  bool movedFrom(const clang::Expr *E) const {
    return E->isXValue() && !E->getType().isConstQualified(); // that is a copy
  }

  /// Where \p E is written: a default member initialiser in its class, not
  /// where it is used.
  static clang::SourceRange writtenRange(const clang::Expr &E) {
    const auto *Default = llvm::dyn_cast<clang::CXXDefaultInitExpr>(&E);
    return (Default ? Default->getExpr() : &E)->getSourceRange();
  }

  SummaryBuilder &Tables;
  llvm::SetVector<const clang::FunctionDecl *> &Discovered;
  GeneratedMembers *Generated;
  Function *F = nullptr;
  const clang::NamedDecl *Decl = nullptr; ///< function, or variable
  llvm::DenseMap<const clang::Stmt *, int> Registers;
  llvm::DenseMap<const clang::VarDecl *, int> Variables;
  llvm::DenseMap<const clang::VarDecl *, const clang::FieldDecl *> Captures;
  const clang::FieldDecl *ThisCapture = nullptr;
  llvm::DenseSet<const clang::Stmt *> LeftOut; ///< functions of their own
  llvm::DenseSet<const clang::Stmt *> InPlace; ///< constructed into `this`
  llvm::DenseMap<const clang::Stmt *, int> TemporarySlots;
  struct Temporary {
    int Slot;  ///< of the variable that holds it, or None:
    int Value; ///< the register whose object it is
  };
  llvm::DenseMap<const clang::VarDecl *, llvm::SmallVector<Temporary, 1>>
      ExtendedBy;
  llvm::DenseSet<int> UnknownHandles; ///< what keeping gave, of unknown meaning
  llvm::DenseSet<int> HandedOut;      ///< given to calls that are not known

  // Filled only where the body has a try.
  llvm::DenseMap<const clang::Stmt *, TryStmt> TryAround; ///< innermost body
  llvm::DenseMap<TryStmt, const clang::CFGBlock *> Dispatchers;
  std::vector<std::pair<int, TryStmt>> DeclaredInTry; ///< variables
  TryStmt Try = nullptr; ///< around what is lowered now
};

} // namespace refcycle

#endif
