//===- driver/ParseUnit.h - one command to an AST ---------------*- C++ -*-===//

#ifndef REFCYCLE_DRIVER_PARSEUNIT_H
#define REFCYCLE_DRIVER_PARSEUNIT_H

#include "driver/CompileCommands.h"
#include "driver/RegularFileSystem.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <memory>

namespace clang {
class ASTConsumer;
class CompilerInstance;
class CompilerInvocation;
} // namespace clang

namespace refcycle {

struct ParseOptions {
  const Overlay *Files = nullptr;
  bool Warnings = false; ///< those the unit's own flags ask for
};

/// What the parser said. Outlives the compiler, which may crash.
struct ParseLog {
  std::vector<std::string> Errors; ///< "a.h:3:5: unknown type name 'X'"
  std::vector<std::string> LibraryErrors; ///< those of them in system headers
  std::string Cause; ///< the first of the project, else the last; without its place
  std::vector<std::string> DriverErrors; ///< count only if nothing was parsed
  std::vector<std::string> Warnings;     ///< "unused variable 'x'", without places;
                                         ///< in libraries with, without types
  bool OtherLanguage = false;            ///< it is not C++, and was not parsed
};

using ConsumerFactory =
    llvm::function_ref<std::unique_ptr<clang::ASTConsumer>(
        clang::CompilerInstance &)>;

/// Runs Clang over \p C and gives what it parses to the consumer of \p Make.
/// False, and an error in \p Log, where the compiler crashed; that is survived
/// where crash recovery is enabled.
bool parseUnit(const ParseCommand &C, const ParseOptions &How,
               ConsumerFactory Make, ParseLog &Log);

/// What a host has parsed, with whatever flags.
struct HostedUnit {
  const clang::CompilerInvocation &Invocation; ///< made harmless before use
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Disk; ///< the host's
};

/// The same for a unit of a host.
bool parseUnit(const HostedUnit &Unit, const ParseOptions &How,
               ConsumerFactory Make, ParseLog &Log);

} // namespace refcycle

#endif
