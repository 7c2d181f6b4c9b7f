//===- fix/LockParts.cpp --------------------------------------------------===//

#include "fix/LockParts.h"
#include "clang/AST/StmtCXX.h"
#include <utility>

using namespace refcycle;
using namespace clang;

/// Does \p S stay one statement behind `if (p) `?
static bool takesIf(const Stmt &S) {
  const auto *If = dyn_cast<IfStmt>(&S);
  return isa<Expr, ForStmt, WhileStmt, CXXForRangeStmt>(S) ||
         (If && !If->getElse());
}

/// Is only the first statement left out, and what is captured not used after it?
/// It may end with the object, which else is kept to the end.
static bool isOneExpression(const BodyParts &Parts) {
  const auto &All = Parts.Statements;
  return !Parts.UsesCaptures && All.front().second &&
         isa<Expr>(All.front().first) &&
         llvm::none_of(llvm::drop_begin(All),
                       [](const auto &Each) { return Each.second; });
}

void refcycle::lockParts(const CompoundStmt &Body, const BodyParts &Parts,
                         const FirstLock &Lock, Editor &Edit) {
  const auto &All = Parts.Statements;
  if (isOneExpression(Parts))
    return Edit.insertBefore(All.front().first->getBeginLoc(),
                             "if (" + Lock.Declaration + ") ");
  auto Gap = [&](const Stmt &S) {
    return Edit.sameLine(Body.getLBracLoc(), S.getBeginLoc())
               ? " "
               : "\n" + Edit.indentation(S.getBeginLoc()).str();
  };
  size_t End = All.size(); // of what is not left out
  while (End && All[End - 1].second)
    --End;
  if (End + 1 == All.size() && isa<Expr>(All[End].first))
    ++End; // one that takes an `if`
  std::string Before = Lock.Declaration + ";" + Gap(*All.front().first);
  bool Open = false; // a block of such as need the object
  for (size_t I = 0; I < All.size() && I <= End; ++I) {
    auto [S, Needs] = All[I];
    if (Open && !Needs)
      Before += "}" + Gap(*S);
    if (I == End)
      Before += "if (!" + Lock.Name + ") " + Lock.Leave + Gap(*S);
    else if (Needs && !Open)
      Before += "if (" + Lock.Name + ") " + (takesIf(*S) ? "" : "{" + Gap(*S));
    Open = Needs && I < End && (Open || !takesIf(*S));
    if (!Before.empty())
      Edit.insertBefore(S->getBeginLoc(), std::exchange(Before, ""));
  }
}
