//===- fix/Getters.h - methods that give a member ---------------*- C++ -*-===//
//
//   std::shared_ptr<T> &p() { return p_; }        std::weak_ptr<T> &p() { ... }
//   std::vector<P> ps() const { return ps_; }     std::vector<W> ps() const { ... }
//   const P &p() const { return p_; }             P p() const { return p_.lock(); }
//
// A call of one of the first two is one more name of the member.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_GETTERS_H
#define REFCYCLE_FIX_GETTERS_H

#include "fix/Editor.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"

namespace refcycle {

struct OtherNames;

/// By the canonical declaration of what they call.
using MethodCalls =
    llvm::DenseMap<const clang::CXXMethodDecl *, std::vector<const clang::Expr *>>;

/// The method that does nothing but return \p Mention, a member of its object, by
/// reference or as it is; null if \p Mention stands elsewhere, or others may
/// override it.
const clang::CXXMethodDecl *getterOf(const clang::Expr &Mention,
                                     clang::ASTContext &AST);

/// The function around \p Mention, which returns a reference to the pointer that
/// this is, gives a value now, wherever it is declared; an `auto &` that is bound to
/// a call has one. Refuses if others may override it, or what a call gives has to
/// last.
void returnByValue(const clang::Expr &Mention, const OtherNames &Names,
                   Editor &Edit);

/// `auto &p` becomes `auto p`.
void dropReference(const clang::VarDecl &V, Editor &Edit);

} // namespace refcycle

#endif
