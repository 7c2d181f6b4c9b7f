//===- fix/Uses.h - what code does with a counted pointer -------*- C++ -*-===//
//
// Every place that names a pointer which is to become weak, and what it takes
// there. The rules, with E the place, x an expression, `->` what it becomes:
//
//   E = x, E(x) in an initialiser,
//   E.reset(), E.swap(E'), weak = E   kept       weak pointers do the same
//   E = nullptr                       -> E.reset()
//   std::move(E)                      -> std::exchange(E, {}).lock()
//   ... std::exchange(E, x) ...       -> std::exchange(E, x).lock(), with {} for null
//   E.swap(x), std::swap(E, x)        -> x = std::exchange(E, x).lock()
//   all else that reads E             -> E.lock()
//   T &r = E, in a function           refused, unless the caller follows r
//   E bound to another reference that
//   may be written through, &E,
//   E.reset(p)                        refused
//
// `std::move`, `exchange`, `reset` stand for what the configuration knows as such.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_USES_H
#define REFCYCLE_FIX_USES_H

#include "fix/Editor.h"
#include "fix/Pointers.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace refcycle {

enum class UseKind {
  Keep,     ///< stays as it is
  Read,     ///< wants a strong pointer
  SetNull,  ///< Whole is `E = nullptr`
  Empty,    ///< E gets Whole, `std::move(v)`, and With, v, is empty then
  Take,     ///< Whole is `std::move(E)`
  Swap,     ///< Whole swaps E and With
  Exchange, ///< Whole is `std::exchange(E, x)`, whose result is used
  Returned, ///< Read, by a function that returns a reference to it
  Refused   ///< Why says why
};

struct Use {
  const clang::Expr *Mention = nullptr; ///< E
  UseKind Kind = UseKind::Read;
  const clang::Expr *Whole = nullptr;
  const clang::Expr *With = nullptr;
  std::string Why;
  /// Refused, but for a caller that can follow the local reference it is bound to.
  const clang::VarDecl *Reference = nullptr;
};

/// Says of an expression, is it too the pointer that becomes weak?
using IsTarget = llvm::function_ref<bool(const clang::Expr &)>;

/// What is done with \p E, which has a counted pointer's type. Looks at parents
/// only: constant but for deep nesting.
Use classify(const clang::Expr &E, clang::ASTContext &AST,
             const Config &Knowledge, IsTarget Other);

/// \p E without parentheses, casts and temporaries nobody wrote.
const clang::Expr *withoutImplicit(const clang::Expr *E);

/// What stands around \p E, as it is written: a statement or a declaration, and
/// neither at the end. \p E becomes its child there. Copies are passed over, and
/// with \p Conversions, what makes a value of another type of it.
std::pair<const clang::Stmt *, const clang::Decl *>
around(const clang::Expr *&E, clang::ASTContext &AST, bool Conversions = false);

/// Is \p V declared `auto &`, whatever that means?
bool isDeducedReference(const clang::VarDecl &V);

/// The function \p S is in, be it of a lambda; null for an initialiser.
const clang::FunctionDecl *functionAround(const clang::Stmt &S,
                                          clang::ASTContext &AST);

/// Is \p E, as written, a null pointer?
bool isNull(const clang::Expr *E, clang::ASTContext &AST);

} // namespace refcycle

#endif
