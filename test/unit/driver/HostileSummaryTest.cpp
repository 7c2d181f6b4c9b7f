//===- HostileSummaryTest.cpp - valid summaries that no source has --------===//

#include "analysis/Analyzer.h"
#include "config/Config.h"
#include "link/Linker.h"
#include "summary/Validate.h"
#include "gtest/gtest.h"

using namespace refcycle;

/// A class with a strong pointer to itself and a method that does \p Code to its
/// object, without arguments.
static TUSummary sampleThatDoes(LibraryOp Code) {
  TUSummary S;
  S.version = SummaryVersion;
  S.strings = {"", "c:@S@N", "N", "c:@S@N@FI@f", "c:@S@N@F@m#", "N::m"};
  S.ranges.emplace_back(0, 0, 0, 0, 0, 0);
  for (int I = 0; I < 3; ++I)
    S.types.push_back(std::make_unique<Type>());
  S.types[1]->kind = TypeKind::Record;
  S.types[1]->record = 0;
  S.types[2]->kind = TypeKind::Pointer;
  S.types[2]->strength = Strength::Strong;
  S.types[2]->args = {1};
  S.records.push_back(std::make_unique<Record>());
  S.records[0]->usr = 1;
  S.records[0]->name = 2;
  S.records[0]->fields = {0};
  S.fields.push_back(std::make_unique<Field>());
  S.fields[0]->name = 3;
  S.fields[0]->type = 2;
  S.symbols.push_back(std::make_unique<Symbol>());
  S.symbols[0]->usr = 4;
  S.symbols[0]->name = 5;
  S.symbols[0]->record = 0;
  S.symbols[0]->visible = true;
  auto F = std::make_unique<Function>();
  F->registers = 4;
  F->ops.emplace_back(OpCode::This, 0, 0, 0, None, None, 0, None, 2, 0);
  F->ops.emplace_back(OpCode::Deref, 0, 0, 1, 0, None, 0, None, 1, 0);
  F->ops.emplace_back(OpCode::Library, 0, 0, 2, 1, None, 0, int(Code), 1, 0);
  F->ops.emplace_back(OpCode::Field, 0, 0, 3, 1, None, 0, 0, 2, 0);
  F->ops.emplace_back(OpCode::Store, 0, 0, 3, 3, 0, 0, None, 2, 0);
  F->blocks.push_back(std::make_unique<Block>());
  F->blocks[0]->end = F->ops.size();
  F->blocks[0]->successors = {1};
  F->blocks.push_back(std::make_unique<Block>()); // the exit
  S.functions.push_back(std::move(F));
  return S;
}

TEST(HostileSummaryTest, BoundToItself) {
  TUSummary S = sampleThatDoes(LibraryOp::Keep);
  S.types.push_back(std::make_unique<Type>());
  S.types[3]->kind = TypeKind::Record;
  S.types[3]->record = 1;
  S.records.push_back(std::make_unique<Record>());
  S.records[1]->usr = 3;
  S.records[1]->complete = S.records[1]->bound = true;
  S.records[1]->fields = {1};
  S.fields.push_back(std::make_unique<Field>());
  S.fields[1]->record = 1;
  S.fields[1]->type = 2;
  Function &F = *S.functions[0];
  F.ops.emplace_back(OpCode::New, 0, 0, 2, None, None, 0, None, 3, 0);
  F.ops.emplace_back(OpCode::Field, 0, 0, 3, 2, None, 0, 1, 2, 0);
  F.ops.emplace_back(OpCode::Store, 0, 0, 3, 3, 2, 0, None, 2, 0);
  F.ops.emplace_back(OpCode::CallValue, 0, 0, 3, 2, None, 0, None, 0, 0);
  F.blocks[0]->end = F.ops.size();
  EXPECT_EQ(analyze(link({&S}), {Confidence::Latent, 1}).Findings.size(), 2u);
}

TEST(HostileSummaryTest, HolderBuiltFromNothing) {
  TUSummary S = sampleThatDoes(LibraryOp::BuiltFrom);
  S.types[0]->kind = TypeKind::Optional;
  S.types[0]->strength = Strength::Strong;
  Function &F = *S.functions[0];
  F.ops.emplace_back(OpCode::New, 0, 0, 2, None, None, 0, None, 0, 0);
  F.blocks[0]->end = F.ops.size();
  EXPECT_EQ(analyze(link({&S}), {Confidence::Latent, 1}).Findings.size(), 1u);
}

TEST(HostileSummaryTest, DestructorOfNoClass) {
  TUSummary S = sampleThatDoes(LibraryOp::Keep);
  S.symbols[0]->record = None;
  S.functions[0]->destructor = true;
  S.functions[0]->ops[4].mutate_code(OpCode::Delete);
  analyze(link({&S}), {Confidence::Latent, 1});
}

/// Each destructor leaves two more objects behind.
TEST(HostileSummaryTest, EndlessDestructors) {
  TUSummary S = sampleThatDoes(LibraryOp::Keep);
  S.records[0]->complete = true;
  S.records[0]->destructor = 1;
  S.symbols.push_back(std::make_unique<Symbol>(*S.symbols[0]));
  S.symbols[1]->usr = 3;
  Function &F = *S.functions[0];
  for (int V : {0, 1}) {
    F.variables.push_back(std::make_unique<Variable>());
    F.variables[V]->type = 2;
    F.ops.emplace_back(OpCode::New, 0, 0, 2, None, None, 0, None, 1, 0);
    F.ops.emplace_back(OpCode::Var, 0, 0, 3, None, None, 0, V, 2, 0);
    F.ops.emplace_back(OpCode::Store, OpInit, 0, 3, 3, 2, 0, None, 2, 0);
  }
  F.blocks[0]->end = F.ops.size();
  S.functions.push_back(std::make_unique<Function>(F));
  S.functions[1]->symbol = 1;
  EXPECT_EQ(analyze(link({&S}), {Confidence::Latent, 1}).Findings.size(), 1u);
}

/// Loops within each other, none of them the outer one, in which nothing is done.
TEST(HostileSummaryTest, LoopsThatEnterEachOther) {
  TUSummary S = sampleThatDoes(LibraryOp::Keep);
  Function &F = *S.functions[0];
  F.blocks.clear();
  for (std::vector<int> Next : {std::vector<int>{2, 1}, {0}, {1, 2}}) {
    F.blocks.push_back(std::make_unique<Block>());
    F.blocks.back()->successors = Next; // and no operations
  }
  F.blocks[1]->condition = 0;
  ASSERT_FALSE(bool(validate(S)));
  EXPECT_EQ(analyze(link({&S}), {Confidence::Latent, 1}).Findings.size(), 1u);
}

TEST(HostileSummaryTest, OperationsWithoutArguments) {
  for (LibraryOp Code : {
#define LIBRARY_OP(Name, Spelling) LibraryOp::Name,
#include "config/LibraryOps.def"
       }) {
    const TUSummary S = sampleThatDoes(Code);
    EXPECT_EQ(analyze(link({&S}), {Confidence::Latent, 1}).Findings.size(), 1u)
        << spelling(Code).str();
  }
}

/// \p S has one more operation, and is analysed if it is a summary still. Was it?
static bool alsoDoes(TUSummary S, const Op &O) {
  Function &F = *S.functions[0];
  F.ops.push_back(O);
  F.blocks[0]->end = F.ops.size();
  if (llvm::Error E = validate(S)) {
    llvm::consumeError(std::move(E));
    return false;
  }
  analyze(link({&S}), {Confidence::Latent, 1});
  return true;
}

/// On objects of every kind, without arguments.
TEST(HostileSummaryTest, OperationsOnEveryKind) {
  int Analysed = 0;
  for (int Kind = 0; Kind <= int(TypeKind::MAX); ++Kind)
    for (Strength Is : {Strength::None, Strength::Weak, Strength::Strong})
      for (LibraryOp Code : {
#define LIBRARY_OP(Name, Spelling) LibraryOp::Name,
#include "config/LibraryOps.def"
           }) {
        TUSummary S = sampleThatDoes(Code);
        S.types[0]->kind = TypeKind(Kind);
        S.types[0]->strength = Is;
        S.types[0]->record = TypeKind(Kind) == TypeKind::Record ? 0 : None;
        S.types[0]->args = {2, 2};
        S.functions[0]->ops[1] =
            Op(OpCode::New, 0, 0, 1, None, None, 0, None, 0, 0);
        Analysed += alsoDoes(
            std::move(S), Op(OpCode::KillValue, 0, 0, 2, 1, None, 0, None, 0, 0));
      }
  EXPECT_GT(Analysed, 3000);
}

TEST(HostileSummaryTest, OperationsWithoutOperands) {
  int Analysed = 0;
  for (int Code = 0; Code <= int(OpCode::MAX); ++Code)
    for (unsigned T = 0; T < 3; ++T)
      for (int Ref : {None, 0, 1 << 20})
        Analysed += alsoDoes(sampleThatDoes(LibraryOp::Keep),
                             Op(OpCode(Code), 0, 0, 2, None, None, 0, Ref, T, 0));
  EXPECT_GT(Analysed, 100);
}
