//===- cli/Arguments.h - the command line -----------------------*- C++ -*-===//
//
//   refcycle COMMAND [OPTION | INPUT]… [-- FLAGS]
//
// By hand: llvm::cl would bring the options of every library linked in, and
// says "Unknown command line argument" for what is merely not there yet.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_CLI_ARGUMENTS_H
#define REFCYCLE_CLI_ARGUMENTS_H

#include "driver/Options.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

namespace refcycle {

enum class Command : unsigned {
  Scan = 1,
  Extract = 2,
  Link = 4,
  Dump = 8,
  Help = 16,
  Version = 32,
  Worker = 64 ///< what Scan runs for each unit
};

struct Arguments {
  Command What = Command::Help;
  Options O;
};

/// Reads \p Words, the program's name left out. Options may stand among the
/// inputs; values follow '=' or as the next word. Errors say what is wrong with
/// which word and what there is instead.
llvm::Expected<Arguments> parseArguments(llvm::ArrayRef<const char *> Words);

/// How to use the program.
void printHelp(llvm::raw_ostream &OS);

} // namespace refcycle

#endif
