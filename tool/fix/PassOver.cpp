//===- fix/PassOver.cpp ---------------------------------------------------===//

#include "fix/PassOver.h"
#include "fix/Fallback.h"

using namespace refcycle;
using namespace clang;

static bool returnsNothing(const Visitor &V, const ASTContext &AST) {
  const auto End =
      fallbackOf(*V.Lambda->getCallOperator(), *V.Lambda->getBody(), AST);
  return End && End->Statement == "return;";
}

bool refcycle::canPassOver(const Visitor &V, const ASTContext &AST) {
  if (V.isLoop() || !V.Otherwise.empty() || V.Other)
    return true;
  if (V.GivesValue)
    return false;
  const QualType Returns = V.Lambda->getCallOperator()->getReturnType();
  return returnsNothing(V, AST) || Returns->isBooleanType() ||
         Returns->isDependentType() || Returns->getContainedAutoType();
}

std::string refcycle::leaveOf(const Visitor &V, const ASTContext &AST) {
  if (V.isLoop())
    return "continue;";
  if (returnsNothing(V, AST))
    return "return;";
  return V.Absent ? "return true;" : "return false;";
}
