//===- fix/PassOver.h - a visitor where there is no entry -------*- C++ -*-===//

#ifndef REFCYCLE_FIX_PASSOVER_H
#define REFCYCLE_FIX_PASSOVER_H

#include "fix/Elements.h"

namespace refcycle {

/// Can \p V give up in the middle, or say false at its end?
bool canPassOver(const Visitor &V, const clang::ASTContext &AST);

/// The statement with which \p V gives up: "continue;", "return true;".
std::string leaveOf(const Visitor &V, const clang::ASTContext &AST);

} // namespace refcycle

#endif
