//===- RequestFuzzer.cpp - what a worker is to extract, from anywhere -----===//
//
//   text --parseRequest--> error | request --printRequest, parseRequest--> same
//
//===----------------------------------------------------------------------===//

#include "driver/WorkerRequest.h"
#include <cstdlib>

using namespace refcycle;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  auto Asked = parseRequest({reinterpret_cast<const char *>(Data), Size});
  if (!Asked) {
    llvm::consumeError(Asked.takeError());
    return 0;
  }
  auto Again = parseRequest(printRequest(Asked->Commands, Asked->How));
  if (!Again || Again->Commands != Asked->Commands ||
      Again->How.Apart.Config != Asked->How.Apart.Config)
    std::abort();
  return 0;
}
