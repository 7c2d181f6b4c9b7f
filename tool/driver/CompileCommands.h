//===- driver/CompileCommands.h - what to parse, and how --------*- C++ -*-===//
//
//   compile_commands.json or `-- FLAGS` --load--> --select, clean--> commands
//
// Commands are strangers': written for another compiler, with outputs,
// dependency files and plugins. What leaves here only ever reads, and finds the
// headers of the Clang this program was built with.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_DRIVER_COMPILECOMMANDS_H
#define REFCYCLE_DRIVER_COMPILECOMMANDS_H

#include "driver/Options.h"
#include "llvm/Support/Error.h"

namespace refcycle {

/// One translation unit to parse.
struct ParseCommand {
  std::string File;      ///< absolute, without "." and ".."
  std::string Directory; ///< absolute; relative arguments start here
  std::vector<std::string> Arguments; ///< cleaned; [0] is a clang's path

  friend auto operator<=>(const ParseCommand &, const ParseCommand &) = default;
};

struct ParseCommands {
  /// Sorted by file, each different one once.
  std::vector<ParseCommand> Commands;
  /// What is wrong with inputs that were named and have no command: one
  /// message each, in the order they were named.
  std::vector<std::string> Unusable;
  /// What is wrong with the flags that were named: see doubtsAbout().
  std::vector<std::string> Doubts;
};

/// The commands of \p O.Inputs, or of the whole database where there are none.
/// An input that does not exist or is not in the database is no error as long
/// as others are left. Errors say what to do: no database, a broken one, no
/// input at all.
llvm::Expected<ParseCommands> parseCommands(const Options &O);

} // namespace refcycle

#endif
