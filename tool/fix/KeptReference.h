//===- fix/KeptReference.h - lambdas that refer to a variable ---*- C++ -*-===//

#ifndef REFCYCLE_FIX_KEPTREFERENCE_H
#define REFCYCLE_FIX_KEPTREFERENCE_H

#include "fix/Elements.h"

namespace refcycle {

/// Does \p Mention of a variable, in \p Within if that is given, stand in a lambda that captures
/// the variable by reference and may be kept? One that is called at once, or given
/// to a function of a library, is not. Looks at parents only.
bool mayBeKept(const clang::Expr &Mention, const clang::Stmt *Within,
               clang::ASTContext &AST);

/// The local reference that is bound to \p E, if such a lambda refers to it; else
/// null. \p Mentions are those of variables.
const clang::VarDecl *keptReference(const clang::Expr &E,
                                    const Mentions &Variables,
                                    clang::ASTContext &AST);

} // namespace refcycle

#endif
