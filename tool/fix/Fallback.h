//===- fix/Fallback.h - what a callback does without its object --*- C++ -*-===//

#ifndef REFCYCLE_FIX_FALLBACK_H
#define REFCYCLE_FIX_FALLBACK_H

#include "clang/AST/Decl.h"
#include <optional>
#include <string>

namespace refcycle {

/// How a callback ends whose object is gone.
struct Fallback {
  std::string Statement; ///< "return;", "return false;"
  std::string Cleanup;   ///< what has to be done first: "delete t;"
};

/// For the function \p F with body \p Body; nothing for references, enumerations,
/// classes without default constructor and coroutines. Linear in the body.
std::optional<Fallback> fallbackOf(const clang::FunctionDecl &F,
                                   const clang::Stmt &Body,
                                   const clang::ASTContext &AST);

/// For a function in \p Where that returns a \p T; "return;" for void.
std::optional<Fallback> neutralReturn(clang::QualType T,
                                      const clang::ASTContext &AST,
                                      const clang::DeclContext *Where = nullptr);

} // namespace refcycle

#endif
