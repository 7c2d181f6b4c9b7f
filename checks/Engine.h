//===- checks/Engine.h - the analysis inside a host -------------*- C++ -*-===//
//
//   ASTContext --extract, link, analyse--> findings, once for all checks
//
// Knows nothing of clang-tidy.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_CHECKS_ENGINE_H
#define REFCYCLE_CHECKS_ENGINE_H

#include "model/Finding.h"
#include "llvm/Support/Error.h"
#include <memory>

namespace clang {
class ASTContext;
}

namespace clang::tidy::refcycle {

struct EngineOptions {
  std::string Config; ///< path; empty: the nearest to the main file
  std::string Level;  ///< proven, likely, all

  friend auto operator<=>(const EngineOptions &,
                          const EngineOptions &) = default;
};

using SharedFindings = std::shared_ptr<const std::vector<::refcycle::Finding>>;

/// The findings of the translation unit \p AST. While anyone holds the result
/// for the same AST and options it is not computed again; let go of it before
/// \p AST ends. Thread-safe. Errors: a level or a configuration that is none.
llvm::Expected<SharedFindings> findingsOf(clang::ASTContext &AST,
                                          const EngineOptions &Options);

} // namespace clang::tidy::refcycle

#endif
