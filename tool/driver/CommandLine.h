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
/// parse and no more: without outputs, dependency files, plugins, precompiled
/// headers and resource folders of other compilers, without warnings.
std::vector<std::string> cleanArguments(std::vector<std::string> Arguments,
                                        const std::string &File);

/// Undoes in \p Invocation what flags can ask for beyond parsing and
/// cleanArguments does not know by spelling.
void makeHarmless(clang::CompilerInvocation &Invocation);

/// The clang beside whose headers (stddef.h and kin) this program parses: where
/// it was built, else what PATH has of the same major version.
llvm::Expected<std::string> clangExecutable();

} // namespace refcycle

#endif
