//===- fix/MemberChanges.h - members that change ----------------*- C++ -*-===//
//
// A copy of a member can stand for it if nothing changes it once its object is
// made. What only reads is recognised by types: a value is loaded, or it becomes
// const. All else counts as a change: errs towards changing.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_MEMBERCHANGES_H
#define REFCYCLE_FIX_MEMBERCHANGES_H

#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include <set>
#include <string>

namespace refcycle {

/// Is \p E only read where it stands, and its address not asked for?
bool isRead(const clang::Expr &E, clang::ASTContext &AST);

/// Is \p V only read, or returned, wherever \p S names it, but for \p Except?
/// Linear in \p S.
bool isOnlyRead(const clang::VarDecl &V, const clang::Stmt &S,
                clang::ASTContext &AST, const clang::Expr *Except = nullptr);

/// Identities of the members that code of \p AST may change, other than by an
/// assignment in the constructor of their object. Linear in the AST.
std::set<std::string> changedMembers(clang::ASTContext &AST);

} // namespace refcycle

#endif
