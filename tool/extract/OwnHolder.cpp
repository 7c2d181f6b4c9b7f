//===- extract/OwnHolder.cpp ----------------------------------------------===//

#include "extract/OwnHolder.h"
#include "config/Config.h"
#include "extract/Declarations.h"
#include "extract/Names.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;
using namespace refcycle;

namespace {

class CallableFinder {
public:
  explicit CallableFinder(const Config &Knowledge) : Knowledge(Knowledge) {}

  bool inFields(const CXXRecordDecl &D, unsigned Depth) const {
    const CXXRecordDecl *Def = D.getDefinition();
    if (!Def || Depth > MaximalDepth || inSystemHeader(D) ||
        Def->isDependentContext())
      return false;
    return llvm::any_of(Def->fields(),
                        [&](const FieldDecl *F) {
                          return inType(F->getType(), Depth + 1);
                        }) ||
           llvm::any_of(Def->bases(), [&](const CXXBaseSpecifier &B) {
             return inType(B.getType(), Depth + 1);
           });
  }

private:
  static constexpr unsigned MaximalDepth = 6;

  bool inType(QualType T, unsigned Depth) const {
    const CXXRecordDecl *D = T->getAsCXXRecordDecl();
    if (!D || Depth > MaximalDepth)
      return false;
    const TypeModel *M = Knowledge.type(qualifiedName(*D));
    if (M && M->Kind == TypeKind::Callable)
      return true;
    const auto *S = dyn_cast<ClassTemplateSpecializationDecl>(D);
    return inFields(*D, Depth) ||
           (S && llvm::any_of(S->getTemplateArgs().asArray(),
                              [&](const TemplateArgument &A) {
                                return A.getKind() == TemplateArgument::Type &&
                                       inType(A.getAsType(), Depth + 1);
                              }));
  }

  const Config &Knowledge;
};

} // namespace

bool refcycle::isOwnHolder(const CXXRecordDecl &D, const Config &Knowledge) {
  return CallableFinder(Knowledge).inFields(D, 0);
}
