//===- extract/FunctionLowering.cpp - blocks, elements, emission ----------===//

#include "extract/FunctionLowering.h"
#include "extract/Declarations.h"

using namespace clang;
using namespace refcycle;

int FunctionLowering::emit(OpCode Code, int A, int B, int Ref, unsigned T,
                           unsigned Flags, llvm::ArrayRef<int> Args,
                           SourceRange At) {
  unsigned First = F->args.size();
  F->args.insert(F->args.end(), Args.begin(), Args.end());
  int Dst = F->registers++;
  F->ops.emplace_back(Code, Flags, Args.size(), Dst, A, B, First, Ref, T,
                      Tables.range(At));
  return Dst;
}

int FunctionLowering::emitStore(int Location, int Value, unsigned T,
                                unsigned Flags, SourceRange At) {
  return emit(OpCode::Store, Location, Value, None, T, Flags, {}, At);
}

int FunctionLowering::load(int Location, QualType T) {
  return emit(OpCode::Load, Location, None, None, Tables.type(T));
}

int FunctionLowering::library(LibraryOp Op, int Receiver,
                              llvm::ArrayRef<int> Args, QualType Result,
                              SourceRange At) {
  return emit(OpCode::Library, Receiver, None, int(Op), Tables.type(Result), 0,
              Args, At);
}

int FunctionLowering::addVariable(StringRef Name, QualType T) {
  auto V = std::make_unique<Variable>();
  V->name = Tables.string(Name);
  V->type = Tables.type(T);
  V->reference = T->isReferenceType();
  int Index = F->variables.size();
  F->variables.push_back(std::move(V));
  if (Try)
    DeclaredInTry.push_back({Index, Try});
  return Index;
}

/// A location that holds \p Value until the end of the full expression.
int FunctionLowering::temporary(int Value, QualType T, SourceRange At) {
  int Index = addVariable("", T);
  int Location = emit(OpCode::Var, None, None, Index, Tables.type(T));
  emitStore(Location, Value, Tables.type(T), OpInit, At);
  return Location;
}

static bool isNoexcept(const FunctionDecl &D) {
  const auto *Type = D.getType()->getAs<FunctionProtoType>();
  if (!Type || isUnresolvedExceptionSpec(Type->getExceptionSpecType()))
    return isa<CXXDestructorDecl>(D);
  return Type->isNothrow();
}

std::unique_ptr<CFG> FunctionLowering::graphOf(const NamedDecl &D,
                                               Stmt *Body) {
  CFG::BuildOptions Options;
  Options.setAllAlwaysAdd();
  Options.AddImplicitDtors = true;
  Options.AddTemporaryDtors = true;
  Options.AddLifetime = true;
  Options.AddInitializers = true;
  Options.AddCXXDefaultInitExprInCtors = true;
  Options.AddCXXDefaultInitExprInAggregates = true;
  return CFG::buildCFG(&D, Body, &Tables.AST, Options);
}

std::unique_ptr<Function> FunctionLowering::lower(const FunctionDecl &D) {
  Decl = &D;
  std::unique_ptr<CFG> Graph = graphOf(D, D.getBody());
  if (!Graph) {
    Tables.gap(GapKind::NoGraph, "", Tables.symbol(D), D.getLocation());
    return nullptr;
  }
  auto Result = std::make_unique<Function>();
  F = Result.get();
  describe(D);
  if (const auto *C = dyn_cast<CXXConstructorDecl>(&D))
    noteInPlace(*C);
  for (const clang::Decl *Local : D.decls())
    if (const auto *R = dyn_cast<CXXRecordDecl>(Local))
      declareRecord(*R);
    else if (const auto *V = dyn_cast<VarDecl>(Local))
      leaveOutInitialiser(*V);
  lowerBlocks(*Graph, D.getBody());
  dropHeldHandles();
  return Result;
}

/// Fills in what is known of \p D without its body; declares its parameters.
void FunctionLowering::describe(const FunctionDecl &D) {
  F->symbol = Tables.symbol(D);
  F->range = Tables.range(D.getLocation());
  F->constructor = isa<CXXConstructorDecl>(D);
  F->destructor = isa<CXXDestructorDecl>(D);
  F->entry = D.isMain();
  F->nothrow = isNoexcept(D);
  F->is_static = true;
  if (const auto *M = dyn_cast<CXXMethodDecl>(&D)) {
    F->is_virtual = M->isVirtual();
    const CXXRecordDecl &Class = *M->getParent();
    F->is_static = M->isStatic() || (Class.isLambda() && Class.field_empty());
    if (Class.isLambda())
      noteCaptures(Class);
  }
  F->returns = Tables.type(D.getReturnType());
  F->returns_reference = D.getReturnType()->isReferenceType();
  for (const ParmVarDecl *P : D.parameters())
    declareVariable(*P);
  F->parameters = F->variables.size();
}

void FunctionLowering::noteCaptures(const CXXRecordDecl &Closure) {
  llvm::DenseMap<const ValueDecl *, FieldDecl *> Fields;
  FieldDecl *This = nullptr;
  Closure.getCaptureFields(Fields, This);
  for (auto [V, Field] : Fields)
    if (const auto *Var = dyn_cast<VarDecl>(V))
      Captures[Var] = Field;
  ThisCapture = This;
}

/// Bases and delegates are constructed into `this`.
void FunctionLowering::noteInPlace(const CXXConstructorDecl &C) {
  for (const CXXCtorInitializer *I : C.inits())
    if (I->isBaseInitializer() || I->isDelegatingInitializer())
      if (const Expr *Init = I->getInit())
        InPlace.insert(Init->IgnoreImplicit());
}

/// Where control leaves a scope because of \p Trigger: its closing brace, or the
/// statement that jumps.
static SourceRange endOfScope(const Stmt *Trigger) {
  if (!Trigger)
    return {};
  if (isa<ReturnStmt, BreakStmt, ContinueStmt, GotoStmt>(Trigger))
    return Trigger->getSourceRange();
  return Trigger->getEndLoc();
}

void FunctionLowering::lowerElement(const CFGElement &E) {
  if (auto S = E.getAs<CFGStmt>()) {
    const Stmt *St = S->getStmt();
    if (const auto *Ex = dyn_cast<Expr>(St)) {
      if (!InPlace.count(Ex) && !LeftOut.count(Ex))
        Registers[Ex] = lower(Ex);
    } else if (const auto *D = dyn_cast<DeclStmt>(St)) {
      for (const clang::Decl *Each : D->decls()) {
        if (const auto *V = dyn_cast<VarDecl>(Each))
          lowerDeclaration(*V);
      }
    } else if (const auto *R = dyn_cast<ReturnStmt>(St)) {
      int Value = R->getRetValue() ? reg(R->getRetValue()) : None;
      emit(OpCode::Return, Value, None, None, 0, 0, {}, R->getSourceRange());
    }
    return;
  }
  if (auto I = E.getAs<CFGInitializer>())
    return lowerInitializer(*I->getInitializer());
  if (auto D = E.getAs<CFGAutomaticObjDtor>()) {
    const SourceRange End = endOfScope(D->getTriggerStmt());
    auto At = Variables.find(D->getVarDecl());
    if (At != Variables.end())
      emit(OpCode::Kill, None, None, At->second, 0, 0, {}, End);
    return;
  }
  if (auto Ends = E.getAs<CFGLifetimeEnds>())
    return endExtended(*Ends->getVarDecl(), endOfScope(Ends->getTriggerStmt()));
  if (auto D = E.getAs<CFGTemporaryDtor>()) {
    const CXXBindTemporaryExpr *B = D->getBindTemporaryExpr();
    auto Slot = TemporarySlots.find(B);
    SourceRange Made = B->getSourceRange();
    if (Slot != TemporarySlots.end())
      emit(OpCode::Kill, None, None, Slot->second, 0, 0, {}, Made);
    else if (auto At = Registers.find(B); At != Registers.end())
      emit(OpCode::KillValue, At->second, None, None, 0, 0, {}, Made);
  }
}

/// Temporaries that live as long as \p V, which is bound to them.
void FunctionLowering::endExtended(const VarDecl &V, SourceRange At) {
  auto Extended = ExtendedBy.find(&V);
  if (Extended == ExtendedBy.end())
    return;
  for (auto [Slot, Value] : Extended->second)
    if (Slot != None)
      emit(OpCode::Kill, None, None, Slot, 0, 0, {}, At);
    else
      emit(OpCode::KillValue, Value, None, None, 0, 0, {}, At);
}

void FunctionLowering::lowerInitializer(const CXXCtorInitializer &I) {
  const Expr *Init = I.getInit();
  if (!Init)
    return;
  if (I.isBaseInitializer() || I.isDelegatingInitializer()) {
    const Expr *E = Init->IgnoreImplicit();
    int This = emit(OpCode::Deref, lowerThis());
    if (I.isBaseInitializer() && lowerPartInitializer(I, *E, This))
      return;
    if (const auto *C = dyn_cast<CXXConstructExpr>(E)) {
      if (Tables.kind(C->getType()) == TypeKind::Record)
        lowerConstruct(*C, This);
    } else if (const auto *H = dyn_cast<CXXInheritedCtorInitExpr>(E)) {
      std::vector<int> Args;
      for (const ParmVarDecl *P : cast<FunctionDecl>(Decl)->parameters())
        Args.push_back(inheritedArgument(*P));
      emit(OpCode::Call, This, None, callee(*H->getConstructor()), 0, 0, Args,
           Init->getSourceRange());
    }
    return;
  }
  const FieldDecl *Member = I.getAnyMember();
  int Id = Member ? Tables.field(*Member) : None;
  if (Id == None)
    return;
  int Value = reg(Init);
  int Object = emit(OpCode::Deref, lowerThis());
  int Location = emit(OpCode::Field, Object, None, Id,
                      Tables.type(Member->getType()));
  SourceRange At = I.isWritten()                 ? I.getSourceRange()
                   : isa<CXXDefaultInitExpr>(Init) ? writtenRange(*Init)
                                                   : Member->getLocation();
  emitStore(Location, Value, Tables.type(Member->getType()), OpInit, At);
}

void FunctionLowering::declareRecord(const CXXRecordDecl &D) {
  for (const CXXMethodDecl *M : D.methods())
    if (!isGenerated(*M) && M->doesThisDeclarationHaveABody() &&
        !M->isDependentContext())
      Discovered.insert(M);
}

/// The symbol of \p F, which is called. Nothing else leads to the bodies of
/// generated members.
unsigned FunctionLowering::callee(const FunctionDecl &F) {
  const FunctionDecl *Definition = nullptr;
  if (isGenerated(F) && !Tables.inSystemHeader(F) && F.hasBody(Definition) &&
      !Definition->isInvalidDecl())
    Discovered.insert(Definition);
  return Tables.symbol(F);
}

int FunctionLowering::declareVariable(const VarDecl &V) {
  auto [At, New] = Variables.try_emplace(&V, None);
  if (New)
    At->second = addVariable(V.getName(), V.getType());
  return At->second;
}

void FunctionLowering::lowerDeclaration(const VarDecl &V) {
  const Expr *Init = V.getInit();
  unsigned T = Tables.type(V.getType());
  if (V.hasGlobalStorage())
    return lowerStatic(V);
  int Index = declareVariable(V);
  int Value = Init ? reg(Init) : None;
  emitStore(emit(OpCode::Var, None, None, Index, T), Value, T, OpInit,
            Init ? V.getSourceRange() : SourceRange());
}

/// What is lowered of \p S is lowered again where it is used next.
void FunctionLowering::forget(const Stmt &S) {
  Registers.erase(&S);
  for (const Stmt *Child : S.children())
    if (Child)
      forget(*Child);
}

int FunctionLowering::reg(const Expr *E) {
  if (!E)
    return None;
  auto At = Registers.find(E);
  if (At != Registers.end())
    return At->second;
  int R = lower(E);
  Registers[E] = R;
  return R;
}
