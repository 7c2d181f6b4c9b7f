//===- checks/HostUnit.h - a unit as its host has parsed it -----*- C++ -*-===//
//
//   HostUnit --how it was parsed, its files--> the same unit parsed again
//
// The files are what the host says they are, also where an editor has not saved
// them. Knows nothing of clang-tidy.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_CHECKS_HOSTUNIT_H
#define REFCYCLE_CHECKS_HOSTUNIT_H

#include "driver/ParseUnit.h"
#include "clang/Frontend/CompilerInvocation.h"
#include <string>

namespace clang {
class ASTContext;
class Preprocessor;
class SourceManager;
} // namespace clang

namespace clang::tidy::refcycle {

struct HostUnit {
  ASTContext &AST;
  Preprocessor &PP;

  const SourceManager &sources() const;
  /// The main file as summaries spell it; empty where it has none.
  std::string mainFile() const;
  /// The text of the main file, by its name.
  ::refcycle::Overlay openFiles() const;
  /// How the host parses: a check is not told, but sees what came of it.
  CompilerInvocation invocation() const;
  /// The unit as it is to be parsed again, in the way of \p How.
  ::refcycle::HostedUnit again(const CompilerInvocation &How) const;
  /// Has the host parsed the headers ahead, as editors do, without the bodies of
  /// their functions?
  bool lacksBodies() const;
};

} // namespace clang::tidy::refcycle

#endif
