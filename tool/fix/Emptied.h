//===- fix/Emptied.h - what a move leaves empty -----------------*- C++ -*-===//

#ifndef REFCYCLE_FIX_EMPTIED_H
#define REFCYCLE_FIX_EMPTIED_H

#include "clang/AST/Expr.h"

namespace refcycle {

class Config;

/// The variable that \p Value, `std::move(v)`, leaves empty where somebody can see
/// it: a reference, or one that is named again behind it. Null for anything else.
/// A weak pointer that is assigned takes nothing out of it. Linear in the function.
const clang::DeclRefExpr *emptiedBy(const clang::Expr &Value,
                                    clang::ASTContext &AST,
                                    const Config &Knowledge);

} // namespace refcycle

#endif
