//===- checks/Engine.h - the analysis inside a host -------------*- C++ -*-===//
//
//   ASTContext --extract, link, analyse, offer fixes--> findings, once for all
//   checks
//
// Knows nothing of clang-tidy.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_CHECKS_ENGINE_H
#define REFCYCLE_CHECKS_ENGINE_H

#include "Offers.h"
#include "llvm/Support/Error.h"
#include <memory>

namespace clang::tidy::refcycle {

struct EngineOptions {
  std::string Config; ///< path; empty: the nearest to the main file
  std::string Level;  ///< proven, likely, all
  std::string Style;  ///< of fixes: keep, guard; none: no fixes

  friend auto operator<=>(const EngineOptions &,
                          const EngineOptions &) = default;
};

using SharedFindings = std::shared_ptr<const std::vector<::refcycle::Finding>>;

/// The findings of the translation unit \p Unit. While anyone holds the result
/// for the same AST and options it is not computed again; let go of it before
/// the AST ends. Thread-safe. Errors: a level, a style or a configuration that is
/// none.
llvm::Expected<SharedFindings> findingsOf(const HostUnit &Unit,
                                          const EngineOptions &Options);

} // namespace clang::tidy::refcycle

#endif
