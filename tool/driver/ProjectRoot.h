//===- driver/ProjectRoot.h - what belongs to the user ----------*- C++ -*-===//

#ifndef REFCYCLE_DRIVER_PROJECTROOT_H
#define REFCYCLE_DRIVER_PROJECTROOT_H

#include "driver/CompileCommands.h"
#include "driver/Options.h"

namespace refcycle {

/// The folder outside which nothing is ever changed: the nearest at or above
/// the sources of \p Commands that holds a repository or a `.refcycle.yaml`;
/// else the folder of the compilation database, the one above it, or the current
/// one, if they are below that; else the folder all of them are in.
std::string projectRoot(const Options &O,
                        const std::vector<ParseCommand> &Commands);

} // namespace refcycle

#endif
