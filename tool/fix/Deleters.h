//===- fix/Deleters.h - lambdas that end objects ----------------*- C++ -*-===//
//
//   shared_ptr<T>(raw, [pool](T *t) { pool->giveBack(t); })
//
// Without its pool such a lambda still has to end what it is given: by `delete`,
// where the code shows that it is what ends such objects.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_DELETERS_H
#define REFCYCLE_FIX_DELETERS_H

#include "config/Config.h"
#include "clang/AST/ExprCXX.h"
#include <optional>
#include <string>

namespace refcycle {

struct Deleter {
  std::string Statement; ///< "delete t;"; empty: nothing is known to end it
  /// What it is given is an object of its own: it was made for it, or the lambda
  /// deletes it. Else it may be a part of what is captured.
  bool Own = false;
};

/// What \p L, which captures a pointer to \p Captured, does as the deleter of an
/// owning pointer; nothing if it is none, or there is nothing to end. `delete` is
/// known where the pointer comes from a `new` beside it, or a method of \p Captured
/// deletes such objects.
/// Linear in the methods of \p Captured.
std::optional<Deleter> deleterOf(const clang::LambdaExpr &L,
                                 clang::QualType Captured,
                                 clang::ASTContext &AST,
                                 const Config &Knowledge);

} // namespace refcycle

#endif
