//===- fix/Places.h - what leads to a pointer -------------------*- C++ -*-===//

#ifndef REFCYCLE_FIX_PLACES_H
#define REFCYCLE_FIX_PLACES_H

#include "fix/Editor.h"
#include "clang/AST/Expr.h"

namespace refcycle {

/// What \p E, `*it`, leads through: `it`. Null for all else.
const clang::Expr *placeOf(const clang::Expr &E);

/// \p Method of what is behind \p Place: "it->lock()".
std::string through(const clang::Expr &Place, llvm::StringRef Method,
                    const Editor &Edit);

/// Makes `*it`, which is \p E, "it->lock()", and leaves `it` to other edits.
void callThrough(const clang::Expr &E, llvm::StringRef Method, Editor &Edit);

/// \p Method of the pointer \p E: "it->lock()" for `*it`, "p.lock()" for `p`.
std::string calledOn(const clang::Expr &E, llvm::StringRef Method,
                     const Editor &Edit);

/// `(*it)` where \p E is `*it`; else \p E.
const clang::Expr &withParentheses(const clang::Expr &E, clang::ASTContext &AST);

} // namespace refcycle

#endif
