//===- fix/FromRange.cpp --------------------------------------------------===//

#include "fix/FromRange.h"
#include "fix/WeakCopy.h"

using namespace refcycle;
using namespace clang;

static std::string rangeOf(const DeclRefExpr &Variable) {
  const std::string V = Variable.getDecl()->getNameAsString();
  return V + ".begin(), " + V + ".end()";
}

void refcycle::assignRange(const WholeAssignment &A, Editor &Edit) {
  const std::string Range = rangeOf(*A.Value);
  Edit.replaceChars(Edit.endOf(A.Call->getArg(0)->getEndLoc()),
                    Edit.endOf(A.Call->getEndLoc()),
                    (A.Kind == TypeKind::Set ? " = {" + Range + "}"
                                             : ".assign(" + Range + ")") +
                        (A.Empties ? ", " + A.Value->getDecl()->getNameAsString() +
                                         ".clear()"
                                   : ""));
}

bool refcycle::initializeFromRange(const CXXCtorInitializer &I,
                                   const Config &Knowledge, Editor &Edit) {
  const PointerPath Path = findPath(I.getMember()->getType(), Knowledge);
  const bool Ranges = Path.Levels.size() == 1 &&
                      (Path.Levels[0].Kind == TypeKind::Sequence ||
                       Path.Levels[0].Kind == TypeKind::Set);
  const auto *Copy = dyn_cast<CXXConstructExpr>(I.getInit()->IgnoreImplicit());
  if (!Ranges || !Copy || Copy->getNumArgs() != 1 || !I.getLParenLoc().isValid())
    return false;
  const auto *Variable = dyn_cast<DeclRefExpr>(
      withoutMove(withoutImplicit(Copy->getArg(0)), Knowledge));
  if (!Variable || !Edit.AST.hasSameUnqualifiedType(
                       Variable->getType().getNonReferenceType(),
                       I.getMember()->getType()))
    return false;
  Edit.replace(SourceRange(I.getLParenLoc(), I.getRParenLoc()),
               "(" + rangeOf(*Variable) + ")");
  return true;
}
