//===- driver/ChangedMembers.cpp ------------------------------------------===//

#include "driver/ChangedMembers.h"
#include "driver/ASTVisitor.h"
#include "driver/FixPlanner.h"
#include "fix/MemberChanges.h"
#include "support/Parallel.h"

using namespace refcycle;

void ChangedMembers::find(const ProgramState &State, const PlanOptions &O) {
  All.emplace();
  std::vector<std::optional<std::set<std::string>>> Each(State.Units.size());
  std::vector<ParseLog> Logs(Each.size());
  parallelFor(Each.size(), O.Threads, [&](size_t I) {
    auto Make = [&](clang::CompilerInstance &) {
      return std::make_unique<ASTVisitor>([&, I](clang::ASTContext &AST) {
        Each[I] = changedMembers(AST);
      });
    };
    O.Parse(I, {&State.Files, /*Warnings=*/false}, Make, Logs[I]);
  });
  for (size_t I = 0; I < Each.size(); ++I) {
    if (Logs[I].OtherLanguage)
      continue;
    Unknown |= !Each[I] || !Logs[I].Errors.empty();
    if (Each[I])
      All->merge(*Each[I]);
  }
}

bool ChangedMembers::anyOf(const std::set<std::string> &Members,
                           const ProgramState &State, const PlanOptions &O) {
  if (Members.empty())
    return false;
  if (!All)
    find(State, O);
  return Unknown || llvm::any_of(Members, [&](const std::string &Member) {
           return All->count(Member);
         });
}
