//===- fix/BodyParts.h - what of a lambda needs its object ------*- C++ -*-===//
//
//   [dev](B *b) { --dev->used; delete b; }
//   [weakDev](B *b) { if (auto dev = weakDev.lock()) --dev->used; delete b; }
//
// A deleter, or what a destructor calls, is the only one to do its work. So what
// needs no object is done without it too.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_BODYPARTS_H
#define REFCYCLE_FIX_BODYPARTS_H

#include "config/Config.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/MapVector.h"

namespace refcycle {

struct BodyParts {
  /// Parameters and captures, each with where it is named first.
  using Named = llvm::MapVector<const clang::VarDecl *, const clang::Expr *>;

  /// The statements of the body, and which of them need the object: they name
  /// it, `this`, what may be a part of it, or what such statements have set.
  std::vector<std::pair<const clang::Stmt *, bool>> Statements;
  bool Works = false; ///< without the object it still changes something
  bool UsesCaptures = false; ///< so do statements that need no object
  Named Used;    ///< by these
  Named LeftOut; ///< by others
  /// Those that are deleted without the object, and those that only are with it.
  Named Ended, Lost;

  /// Does no statement need the object?
  bool none() const;
  /// Is what has to be done with \p V done without the object?
  bool doesWithout(const clang::VarDecl &V) const {
    return Ended.contains(&V) || (Used.contains(&V) && !LeftOut.contains(&V));
  }
};

/// Of \p L, which captures \p V, a pointer to \p Pointee. Errs towards needing
/// the object. Linear in the body but for its variables.
BodyParts partsOf(const clang::LambdaExpr &L, const clang::VarDecl &V,
                  clang::QualType Pointee, const Config &Knowledge,
                  clang::ASTContext &AST);

} // namespace refcycle

#endif
