//===- extract/LowerBlocks.cpp - control flow, throw and catch ------------===//
//
//   CFG blocks --in reverse post-order, split where a try body begins or ends-->
//   blocks, each with its handler
//
// Clang's graph has no exception edges: only a throw expression leads to the
// block that dispatches to the handlers. Here every block inside a try body
// names that block. It ends what was declared in the body, and its successors
// are the handlers in order, then the handler around the try, or the exit.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionLowering.h"
#include "extract/Names.h"

using namespace clang;
using namespace refcycle;

/// The constant a case label stands for; DefaultCase for default and anything
/// that is no plain constant.
static int caseOf(const ASTContext &AST, const CFGBlock *B) {
  const auto *Case = B ? dyn_cast_or_null<CaseStmt>(B->getLabel()) : nullptr;
  if (!Case || Case->getRHS() || Case->getLHS()->isValueDependent())
    return DefaultCase;
  llvm::APSInt V = Case->getLHS()->EvaluateKnownConstInt(AST);
  return V.getSignificantBits() < 31 ? int(V.getExtValue()) : DefaultCase;
}

/// Notes for every statement below \p S the innermost try body around it.
void FunctionLowering::mapTryBodies(const Stmt *S, const CXXTryStmt *In) {
  if (!S)
    return;
  TryAround[S] = In;
  if (const auto *T = dyn_cast<CXXTryStmt>(S)) {
    mapTryBodies(T->getTryBlock(), T);
    for (unsigned I = 0; I < T->getNumHandlers(); ++I)
      mapTryBodies(T->getHandler(I), In);
    return;
  }
  for (const Stmt *Child : S->children())
    mapTryBodies(Child, In);
}

/// Where control goes from \p B, exceptional ways first: so what they lead to
/// comes last in the order.
std::vector<const CFGBlock *>
FunctionLowering::successorsOf(const CFGBlock &B) const {
  std::vector<const CFGBlock *> Out;
  if (!Dispatchers.empty())
    for (const CFGElement &E : B)
      if (auto S = E.getAs<CFGStmt>())
        if (const CXXTryStmt *T = TryAround.lookup(S->getStmt()))
          if (const CFGBlock *D = Dispatchers.lookup(T);
              D && !llvm::is_contained(Out, D))
            Out.push_back(D);
  for (const CFGBlock::AdjacentBlock &S : B.succs())
    if (const CFGBlock *To = S.getReachableBlock())
      Out.push_back(To);
  return Out;
}

/// Blocks in reverse post-order, so that what a block uses is lowered already.
std::vector<const CFGBlock *>
FunctionLowering::orderOf(const CFG &Graph) const {
  struct Visit {
    const CFGBlock *B;
    std::vector<const CFGBlock *> Successors;
    size_t Next = 0;
  };
  std::vector<const CFGBlock *> Order;
  llvm::DenseSet<const CFGBlock *> Seen{&Graph.getEntry()};
  std::vector<Visit> Stack;
  Stack.push_back({&Graph.getEntry(), successorsOf(Graph.getEntry())});
  while (!Stack.empty()) {
    Visit &At = Stack.back();
    if (At.Next == At.Successors.size()) {
      Order.push_back(At.B);
      Stack.pop_back();
    } else if (const CFGBlock *S = At.Successors[At.Next++];
               Seen.insert(S).second) {
      Stack.push_back({S, successorsOf(*S)});
    }
  }
  std::reverse(Order.begin(), Order.end());
  return Order;
}

void FunctionLowering::lowerBlocks(const CFG &Graph, const Stmt *Body) {
  for (const CFGBlock *D :
       llvm::make_range(Graph.try_blocks_begin(), Graph.try_blocks_end()))
    Dispatchers[cast<CXXTryStmt>(D->getTerminatorStmt())] = D;
  if (!Dispatchers.empty())
    mapTryBodies(Body, nullptr);

  llvm::DenseMap<const CFGBlock *, int> First; // of its blocks
  std::vector<std::pair<const CFGBlock *, const CXXTryStmt *>> Sources;
  for (const CFGBlock *B : orderOf(Graph)) {
    First[B] = F->blocks.size();
    lowerBlock(*B, Sources);
  }
  for (size_t I = 0; I < Sources.size(); ++I) {
    auto [From, Try] = Sources[I];
    Block &B = *F->blocks[I];
    if (const CFGBlock *D = Dispatchers.lookup(Try))
      B.handler = First.lookup(D);
    const bool Throws =
        B.begin < B.end && F->ops[B.end - 1].code() == OpCode::Throw;
    if (!From)
      B.successors.push_back(I + 1);
    else if (!From->hasNoReturnElement() && !Throws)
      for (const CFGBlock::AdjacentBlock &S : From->succs()) {
        const CFGBlock *To = S.getReachableBlock();
        B.successors.push_back(To ? First.lookup(To) : None);
      }
  }
}

/// Lowers \p B to a block for each stretch of it inside one try body. \p Sources
/// gets for each the CFG block it is the end of, or null, and that try.
void FunctionLowering::lowerBlock(
    const CFGBlock &B,
    std::vector<std::pair<const CFGBlock *, const CXXTryStmt *>> &Sources) {
  auto Begin = [&] {
    F->blocks.push_back(std::make_unique<Block>());
    F->blocks.back()->begin = F->ops.size();
  };
  auto End = [&](const CFGBlock *Last) {
    F->blocks.back()->end = F->ops.size();
    Sources.push_back({Last, Try});
  };
  Begin();
  Try = nullptr;
  if (const auto *C = dyn_cast_or_null<CXXCatchStmt>(B.getLabel()))
    lowerHandler(*C);
  for (const CFGElement &E : B) {
    auto S = E.getAs<CFGStmt>();
    auto At = S ? TryAround.find(S->getStmt()) : TryAround.end();
    if (At != TryAround.end() && At->second != Try) {
      if (F->blocks.back()->begin != F->ops.size()) {
        End(nullptr);
        Begin();
      }
      Try = At->second;
    }
    lowerElement(E);
  }
  if (const auto *T = dyn_cast_or_null<CXXTryStmt>(B.getTerminatorStmt()))
    endTryBody(*T);
  else
    setCondition(*F->blocks.back(), B);
  End(&B);
}

/// What decides where control goes at the end of \p B, whose last part is
/// \p Last.
void FunctionLowering::setCondition(Block &Last, const CFGBlock &B) {
  if (const auto *Switch =
          dyn_cast_or_null<SwitchStmt>(B.getTerminatorStmt())) {
    Last.condition = reg(Switch->getCond());
    for (const CFGBlock::AdjacentBlock &S : B.succs())
      Last.cases.push_back(caseOf(Tables.AST, S.getReachableBlock()));
  } else if (B.getTerminator().isTemporaryDtorsBranch()) {
    // Was the temporary made? To end one that was not does nothing. Nothing makes
    // one in an arm that is never taken.
    const bool Made = B.succ_begin()->getReachableBlock();
    Last.condition = emit(OpCode::Constant, None, None, Made);
  } else if (B.succ_size() == 2) {
    if (const auto *C = dyn_cast_or_null<Expr>(B.getTerminatorCondition()))
      Last.condition = reg(C);
  }
}

/// Ends the life of what was declared in the body of \p T, last first.
void FunctionLowering::endTryBody(const CXXTryStmt &T) {
  for (auto [Variable, In] : llvm::reverse(DeclaredInTry)) {
    const CXXTryStmt *Around = In;
    while (Around && Around != &T)
      Around = TryAround.lookup(Around);
    if (Around && !F->variables[Variable]->reference)
      emit(OpCode::Kill, None, None, Variable);
  }
}

/// The names of the types that a handler may have to catch a \p T, one a line;
/// the first is \p T's own.
static std::string caughtAs(const ASTContext &AST, QualType T) {
  T = T.getCanonicalType().getUnqualifiedType();
  if (T->isPointerType() && T->getPointeeType()->isRecordType()) {
    std::string Names;
    llvm::SmallVector<StringRef, 8> Pointees;
    std::string Targets = caughtAs(AST, T->getPointeeType());
    StringRef(Targets).split(Pointees, '\n');
    for (StringRef Each : Pointees)
      Names += (Each + "*\n").str();
    return Names + "void *";
  }
  const auto *D = T->getAsCXXRecordDecl();
  if (!D)
    return T.getAsString(AST.getPrintingPolicy());
  std::string Names = identity(*D);
  if (D->hasDefinition())
    for (const CXXBaseSpecifier &B : D->getDefinition()->bases())
      Names += "\n" + caughtAs(AST, B.getType());
  return Names;
}

int FunctionLowering::lowerThrow(const CXXThrowExpr &E) {
  const Expr *Thrown = E.getSubExpr();
  if (!Thrown)
    return emit(OpCode::Throw); // again what was caught
  return emit(OpCode::Throw, reg(Thrown), None,
              Tables.string(caughtAs(Tables.AST, Thrown->getType())),
              Tables.type(Thrown->getType()), 0, {}, E.getSourceRange());
}

void FunctionLowering::lowerHandler(const CXXCatchStmt &C) {
  const VarDecl *V = C.getExceptionDecl();
  if (!V) {
    emit(OpCode::Catch);
    return;
  }
  unsigned T = Tables.type(V->getType());
  std::string Names =
      caughtAs(Tables.AST, V->getType().getNonReferenceType());
  int Thrown = emit(OpCode::Catch, None, None,
                    Tables.string(StringRef(Names).split('\n').first), T);
  int Location = emit(OpCode::Var, None, None, declareVariable(*V), T);
  emitStore(Location, Thrown, T, OpInit, V->getSourceRange());
}
