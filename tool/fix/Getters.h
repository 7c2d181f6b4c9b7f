//===- fix/Getters.h - methods that give a member by reference --*- C++ -*-===//
//
//   std::shared_ptr<T> &p() { return p_; }      std::weak_ptr<T> &p() { ... }
//
// A call of such a method is one more name of the member.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_GETTERS_H
#define REFCYCLE_FIX_GETTERS_H

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"

namespace refcycle {

/// The method that does nothing but return a reference to \p Mention, a member of
/// its object; null if \p Mention stands elsewhere, or others may override it.
const clang::CXXMethodDecl *getterOf(const clang::Expr &Mention,
                                     clang::ASTContext &AST);

} // namespace refcycle

#endif
