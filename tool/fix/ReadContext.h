//===- fix/ReadContext.h - where a read of a pointer stands -----*- C++ -*-===//

#ifndef REFCYCLE_FIX_READCONTEXT_H
#define REFCYCLE_FIX_READCONTEXT_H

#include "fix/Uses.h"
#include "clang/AST/Stmt.h"
#include <set>
#include <string>
#include <vector>

namespace refcycle {

/// What is around one use, from the inside out.
struct ReadContext {
  const Use *What = nullptr;
  clang::SourceRange Scope; ///< the function or lambda
  /// Whose member it is: `this`, or the local variable Of, whose value never
  /// changes. Neither: not known.
  bool OfThis = false;
  const clang::VarDecl *Of = nullptr;
  bool OfPointer = false; ///< which may be null
  bool Certain = true;    ///< it is read whenever the innermost statement runs
  bool Cleanup = false; ///< it is part of what ends objects
  /// The statement it is in, if that can have an `if` put before it.
  const clang::Expr *Statement = nullptr;
  /// Statement lists around it, and in each the statement it is part of;
  /// innermost first.
  std::vector<std::pair<const clang::CompoundStmt *, const clang::Stmt *>>
      Lists;
  std::vector<const clang::Stmt *> Loops; ///< around it
  bool InRange = false; ///< of a loop, where temporaries do not last
  const clang::IfStmt *Guard = nullptr;   ///< whose condition asks for it first
  bool WholeCondition = false;            ///< and for nothing else
  bool Done = false;                      ///< it has been written
};

/// The context of \p U. \p InCleanup: see AttemptsSoFar. Linear in its depth.
ReadContext contextOf(const Use &U, clang::ASTContext &AST,
                      const std::set<std::string> &InCleanup);

/// The innermost statement list around all of \p Reads, and the first statement
/// of it that one is in; nulls if there is none.
std::pair<const clang::CompoundStmt *, const clang::Stmt *>
commonList(llvm::ArrayRef<ReadContext *> Reads);

} // namespace refcycle

#endif
