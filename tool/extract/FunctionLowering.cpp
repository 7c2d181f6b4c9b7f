//===- extract/FunctionLowering.cpp - blocks, elements, emission ----------===//

#include "extract/FunctionLowering.h"
#include "extract/Declarations.h"

using namespace clang;
using namespace refcycle;

int FunctionLowering::emit(OpCode Code, int A, int B, int Ref, unsigned Type,
                           unsigned Flags, llvm::ArrayRef<int> Args,
                           SourceRange At) {
  unsigned First = F->args.size();
  F->args.insert(F->args.end(), Args.begin(), Args.end());
  int Dst = F->registers++;
  F->ops.emplace_back(Code, Flags, Args.size(), Dst, A, B, First, Ref, Type,
                      Tables.range(At));
  return Dst;
}

int FunctionLowering::emitStore(int Location, int Value, unsigned Type,
                                unsigned Flags, SourceRange At) {
  return emit(OpCode::Store, Location, Value, None, Type, Flags, {}, At);
}

int FunctionLowering::library(LibraryOp Op, int Receiver,
                              llvm::ArrayRef<int> Args, QualType Result,
                              SourceRange At) {
  return emit(OpCode::Library, Receiver, None, int(Op), Tables.type(Result), 0,
              Args, At);
}

/// A location that holds \p Value until the end of the full expression.
int FunctionLowering::temporary(int Value, QualType T, SourceRange At) {
  auto V = std::make_unique<Variable>();
  V->name = Tables.string("");
  V->type = Tables.type(T);
  int Index = F->variables.size();
  F->variables.push_back(std::move(V));
  int Location = emit(OpCode::Var, None, None, Index, Tables.type(T));
  emitStore(Location, Value, Tables.type(T), OpInit, At);
  return Location;
}

std::unique_ptr<Function> FunctionLowering::lower(const FunctionDecl &D) {
  Decl = &D;
  CFG::BuildOptions Options;
  Options.setAllAlwaysAdd();
  Options.AddImplicitDtors = true;
  Options.AddTemporaryDtors = true;
  Options.AddInitializers = true;
  Options.AddCXXDefaultInitExprInCtors = true;
  Options.AddCXXDefaultInitExprInAggregates = true;
  std::unique_ptr<CFG> Graph =
      CFG::buildCFG(&D, D.getBody(), &Tables.AST, Options);
  if (!Graph) {
    Tables.gap("a body without control flow graph");
    return nullptr;
  }
  auto Result = std::make_unique<Function>();
  F = Result.get();
  F->symbol = Tables.symbol(D);
  F->range = Tables.range(D.getLocation());
  F->constructor = isa<CXXConstructorDecl>(D);
  F->destructor = isa<CXXDestructorDecl>(D);
  F->entry = D.isMain();
  F->is_static = true;
  if (const auto *M = dyn_cast<CXXMethodDecl>(&D)) {
    F->is_virtual = M->isVirtual();
    F->is_static = M->isStatic();
    if (M->getParent()->isLambda()) {
      llvm::DenseMap<const ValueDecl *, FieldDecl *> Fields;
      FieldDecl *This = nullptr;
      M->getParent()->getCaptureFields(Fields, This);
      for (auto [V, Field] : Fields)
        if (const auto *Var = dyn_cast<VarDecl>(V))
          Captures[Var] = Field;
      ThisCapture = This;
    }
  }
  F->returns = Tables.type(D.getReturnType());
  F->returns_reference = D.getReturnType()->isReferenceType();
  for (const ParmVarDecl *P : D.parameters()) {
    Variables[P] = F->variables.size();
    auto V = std::make_unique<Variable>();
    V->name = Tables.string(P->getName());
    V->type = Tables.type(P->getType());
    V->reference = P->getType()->isReferenceType();
    F->variables.push_back(std::move(V));
  }
  F->parameters = F->variables.size();
  if (const auto *C = dyn_cast<CXXConstructorDecl>(&D))
    for (const CXXCtorInitializer *I : C->inits())
      if (I->isBaseInitializer() || I->isDelegatingInitializer())
        if (const Expr *Init = I->getInit())
          InPlace.insert(Init->IgnoreImplicit());
  for (const clang::Decl *Local : D.decls())
    if (const auto *R = dyn_cast<CXXRecordDecl>(Local))
      declareRecord(*R);
  lowerBlocks(*Graph);
  dropHeldConnections();
  return Result;
}

/// The constant a case label stands for; DefaultCase for default and anything
/// that is no plain constant.
static int caseOf(const ASTContext &AST, const CFGBlock *B) {
  const auto *Case = B ? dyn_cast_or_null<CaseStmt>(B->getLabel()) : nullptr;
  if (!Case || Case->getRHS() || Case->getLHS()->isValueDependent())
    return DefaultCase;
  llvm::APSInt V = Case->getLHS()->EvaluateKnownConstInt(AST);
  return V.getSignificantBits() < 31 ? int(V.getExtValue()) : DefaultCase;
}

/// Blocks in reverse post-order, so that what a block uses is lowered already.
void FunctionLowering::lowerBlocks(const CFG &Graph) {
  std::vector<const CFGBlock *> Order;
  llvm::DenseSet<const CFGBlock *> Seen;
  std::vector<std::pair<const CFGBlock *, CFGBlock::const_succ_iterator>> Stack;
  const CFGBlock *Entry = &Graph.getEntry();
  Seen.insert(Entry);
  Stack.push_back({Entry, Entry->succ_begin()});
  while (!Stack.empty()) {
    auto &[B, Next] = Stack.back();
    if (Next == B->succ_end()) {
      Order.push_back(B);
      Stack.pop_back();
      continue;
    }
    const CFGBlock *S = (Next++)->getReachableBlock();
    if (S && Seen.insert(S).second)
      Stack.push_back({S, S->succ_begin()});
  }
  std::reverse(Order.begin(), Order.end());

  llvm::DenseMap<const CFGBlock *, int> Index;
  for (const CFGBlock *B : Order)
    Index[B] = Index.size();
  for (const CFGBlock *B : Order) {
    auto Out = std::make_unique<Block>();
    Out->begin = F->ops.size();
    for (const CFGElement &E : *B)
      lowerElement(E);
    if (const auto *Switch =
            dyn_cast_or_null<SwitchStmt>(B->getTerminatorStmt())) {
      Out->condition = reg(Switch->getCond());
      for (const CFGBlock::AdjacentBlock &S : B->succs())
        Out->cases.push_back(caseOf(Tables.AST, S.getReachableBlock()));
    } else if (B->succ_size() == 2)
      if (const auto *C = dyn_cast_or_null<Expr>(B->getTerminatorCondition()))
        Out->condition = reg(C);
    Out->end = F->ops.size();
    for (const CFGBlock::AdjacentBlock &S : B->succs()) {
      const CFGBlock *To = S.getReachableBlock();
      Out->successors.push_back(To ? Index.lookup(To) : None);
    }
    if (B->hasNoReturnElement())
      Out->successors.clear();
    F->blocks.push_back(std::move(Out));
  }
}

void FunctionLowering::lowerElement(const CFGElement &E) {
  if (auto S = E.getAs<CFGStmt>()) {
    const Stmt *St = S->getStmt();
    if (const auto *Ex = dyn_cast<Expr>(St)) {
      if (!InPlace.count(Ex))
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
    auto At = Variables.find(D->getVarDecl());
    if (At != Variables.end())
      emit(OpCode::Kill, None, None, At->second);
    return;
  }
  if (auto D = E.getAs<CFGTemporaryDtor>()) {
    const CXXBindTemporaryExpr *B = D->getBindTemporaryExpr();
    auto Slot = TemporarySlots.find(B);
    if (Slot != TemporarySlots.end())
      emit(OpCode::Kill, None, None, Slot->second);
    else if (auto At = Registers.find(B); At != Registers.end())
      emit(OpCode::KillValue, At->second);
  }
}

void FunctionLowering::lowerInitializer(const CXXCtorInitializer &I) {
  const Expr *Init = I.getInit();
  if (!Init)
    return;
  if (I.isBaseInitializer() || I.isDelegatingInitializer()) {
    const Expr *E = Init->IgnoreImplicit();
    int This = emit(OpCode::Deref, lowerThis());
    if (const auto *C = dyn_cast<CXXConstructExpr>(E)) {
      if (Tables.kind(C->getType()) == TypeKind::Record)
        lowerConstruct(*C, This);
    } else if (const auto *H = dyn_cast<CXXInheritedCtorInitExpr>(E)) {
      std::vector<int> Args;
      for (const ParmVarDecl *P : Decl->parameters()) {
        int Location = lowerVariable(*P);
        Args.push_back(P->getType()->isReferenceType()
                           ? Location
                           : emit(OpCode::Load, Location, None, None,
                                  Tables.type(P->getType()), OpMove));
      }
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
  SourceRange At =
      I.isWritten() ? I.getSourceRange() : Init->getSourceRange();
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

void FunctionLowering::lowerDeclaration(const VarDecl &V) {
  unsigned T = Tables.type(V.getType());
  int Location;
  if (V.hasGlobalStorage()) {
    Location = emit(OpCode::Global, None, None, Tables.global(V), T);
  } else {
    auto New = std::make_unique<Variable>();
    New->name = Tables.string(V.getName());
    New->type = T;
    New->reference = V.getType()->isReferenceType();
    int Index = F->variables.size();
    Variables[&V] = Index;
    F->variables.push_back(std::move(New));
    Location = None;
    if (V.getInit()) {
      int Value = reg(V.getInit());
      Location = emit(OpCode::Var, None, None, Index, T);
      emitStore(Location, Value, T, OpInit, V.getSourceRange());
    } else {
      Location = emit(OpCode::Var, None, None, Index, T);
      emitStore(Location, None, T, OpInit, {});
    }
    return;
  }
  if (V.getInit())
    emitStore(Location, reg(V.getInit()), T, OpInit, V.getSourceRange());
}

/// What a `keep` function returns is a handle that can end the keeping. Only
/// where nobody takes the handle is the argument kept for good.
void FunctionLowering::dropHeldConnections() {
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
        Used.contains(O.dst()))
      O.mutate_ref(int(LibraryOp::Ignore));
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
