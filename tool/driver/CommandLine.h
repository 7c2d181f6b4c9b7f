//===- driver/CommandLine.h - strangers' flags, made safe -------*- C++ -*-===//

#ifndef REFCYCLE_DRIVER_COMMANDLINE_H
#define REFCYCLE_DRIVER_COMMANDLINE_H

#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace clang {
class CompilerInvocation;
}

namespace refcycle {

/// \p Arguments of a compiler for \p File as arguments of our own Clang that
/// parse this file and no more: of the flags those that say how (ParsingFlags.h),
/// without warnings.
std::vector<std::string>
cleanArguments(const std::vector<std::string> &Arguments,
               const std::string &File);

/// Leaves in \p Invocation what says how to parse, and nothing of what flags
/// can ask for besides: outputs, plugins, statistics, precompiled headers, and
/// what a host lays over its files.
void makeHarmless(clang::CompilerInvocation &Invocation);

/// The clang beside whose headers (stddef.h and kin) this program parses: where
/// it was built, else what PATH has of the same major version.
llvm::Expected<std::string> clangExecutable();

} // namespace refcycle

#endif
