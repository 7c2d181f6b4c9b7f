//===- fix/CallSignature.cpp ----------------------------------------------===//

#include "fix/CallSignature.h"
#include "fix/Pointers.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ParentMapContext.h"

using namespace refcycle;
using namespace clang;

const FunctionProtoType *refcycle::callSignature(const CallExpr &Made,
                                                 const Config &Knowledge,
                                                 ASTContext &AST) {
  DynTypedNode Node = DynTypedNode::create(Made);
  for (unsigned Depth = 0; Depth < 8; ++Depth) {
    DynTypedNodeList Parents = AST.getParents(Node);
    if (Parents.empty())
      return nullptr;
    Node = Parents[0];
    const auto *E = Node.get<Expr>();
    if (!E)
      return nullptr;
    const TypeModel *Model = modelOf(E->getType(), Knowledge);
    const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
        E->getType()->getAsCXXRecordDecl());
    if (R && R == Made.getType()->getAsCXXRecordDecl())
      continue; // what bind gives, on its way
    if (Model && R && Model->Kind == TypeKind::Callable &&
        R->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
      return R->getTemplateArgs()[0].getAsType()->getAs<FunctionProtoType>();
  }
  return nullptr;
}
