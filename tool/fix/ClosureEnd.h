//===- fix/ClosureEnd.h - lambdas that end while they run -------*- C++ -*-===//
//
//   onClose = [id = id_] { registry.remove(id); }
//
// The call may end the object that holds the callback, and the callback with its
// captures. A lock in the body would have kept both until the body has run.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_CLOSUREEND_H
#define REFCYCLE_FIX_CLOSUREEND_H

#include "config/Config.h"
#include "clang/AST/ExprCXX.h"

namespace refcycle {

/// Might \p L call what ends its closure, other than in the last call, which is
/// given values only? Errs towards yes: of calls, those count as harmless that
/// stay in libraries, and are of no callback and change no pointer or container.
/// Linear in the body.
bool mayEndInBody(const clang::LambdaExpr &L, const Config &Knowledge);

} // namespace refcycle

#endif
