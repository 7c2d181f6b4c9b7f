//===- DatabaseFuzzer.cpp - compile_commands.json from anywhere -----------===//
//
// As the driver reads it: from a file, down to the cleaned arguments.
//
//===----------------------------------------------------------------------===//

#include "driver/CompileCommands.h"
#include "support/OutputFile.h"
#include "llvm/Support/FileSystem.h"
#include <cstdlib>

static std::string folder() {
  llvm::SmallString<128> Path;
  if (llvm::sys::fs::createUniqueDirectory("refcycle-fuzz", Path))
    std::abort();
  return Path.str().str();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  static const std::string File = folder() + "/compile_commands.json";
  if (llvm::Error E = refcycle::writeFile(
          File, {reinterpret_cast<const char *>(Data), Size}))
    std::abort();
  refcycle::Options O;
  O.Build = File;
  auto Commands = refcycle::parseCommands(O);
  if (!Commands)
    llvm::consumeError(Commands.takeError());
  return 0;
}
