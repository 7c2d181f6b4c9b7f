//===- ConfigFuzzer.cpp - .refcycle.yaml from anywhere --------------------===//

#include "config/Config.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  auto Config = refcycle::Config::parse(
      {reinterpret_cast<const char *>(Data), Size}, "fuzzed.yaml");
  if (!Config)
    llvm::consumeError(Config.takeError());
  return 0;
}
