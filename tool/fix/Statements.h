//===- fix/Statements.h - what stands around a statement --------*- C++ -*-===//

#ifndef REFCYCLE_FIX_STATEMENTS_H
#define REFCYCLE_FIX_STATEMENTS_H

#include "clang/AST/Expr.h"

namespace refcycle {

/// Is \p S a body of \p Around, a condition or loop, without braces?
bool isBody(const clang::Stmt &S, const clang::Stmt &Around);

/// Does nothing use the value of \p E? Linear in its depth.
bool isDiscarded(const clang::Expr &E, clang::ASTContext &AST);

} // namespace refcycle

#endif
