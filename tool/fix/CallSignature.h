//===- fix/CallSignature.h - how a callable is called -----------*- C++ -*-===//

#ifndef REFCYCLE_FIX_CALLSIGNATURE_H
#define REFCYCLE_FIX_CALLSIGNATURE_H

#include "config/Config.h"
#include "clang/AST/ExprCXX.h"

namespace refcycle {

/// How the callable that takes what \p Made makes calls that: `void(int)` of a
/// std::function<void(int)> it is converted to. Null where that is not seen
/// within a few conversions around it.
const clang::FunctionProtoType *callSignature(const clang::CallExpr &Made,
                                              const Config &Knowledge,
                                              clang::ASTContext &AST);

} // namespace refcycle

#endif
