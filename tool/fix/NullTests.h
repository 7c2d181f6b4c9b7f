//===- fix/NullTests.h - code that asks for null itself ---------*- C++ -*-===//
//
// With p the pointer and A(p), N(p) "p is there", "p is null":
//
//   A:  p, p != nullptr, !N, A && x, x && A     N:  p == nullptr, !A, N || x, x || N
//
//   if (A) here; else ...      if (N) ...; else here      A ? here : x     A && here
//   if (N) return; ... here    while (A) here             N ? x : here     N || here
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_NULLTESTS_H
#define REFCYCLE_FIX_NULLTESTS_H

#include "clang/AST/Stmt.h"

namespace clang {
class ASTContext;
class Expr;
class ValueDecl;
} // namespace clang

namespace refcycle {

/// Does what stands around the pointer \p Mention ask whether it is null? Looks at
/// parents only.
bool asksForNull(const clang::Expr &Mention, clang::ASTContext &AST);

/// Is all that is done with the pointer \p Mention that it is dereferenced? Looks
/// at parents only.
bool isDereferenced(const clang::Expr &Mention, clang::ASTContext &AST);

/// Does \p Body ask whether the pointer \p V is null, and use it only where it is
/// not? Linear in its size, but for deep nesting.
bool handlesNull(const clang::Stmt &Body, const clang::ValueDecl &V,
                 clang::ASTContext &AST);

} // namespace refcycle

#endif
