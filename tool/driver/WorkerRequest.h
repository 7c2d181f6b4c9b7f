//===- driver/WorkerRequest.h - what a worker is to extract -----*- C++ -*-===//
//
//   commands, how --printRequest--> JSON --parseRequest--> the same
//
// Names of files need not be UTF-8, which JSON would make of them: they are
// written as base64.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_DRIVER_WORKERREQUEST_H
#define REFCYCLE_DRIVER_WORKERREQUEST_H

#include "driver/Extraction.h"

namespace refcycle {

struct WorkerRequest {
  std::vector<ParseCommand> Commands;
  ExtractionOptions How; ///< without Threads and Apart.Program
};

std::string printRequest(llvm::ArrayRef<ParseCommand> Commands,
                         const ExtractionOptions &How);

/// Errors: no JSON, or not of the form that printRequest gives it.
llvm::Expected<WorkerRequest> parseRequest(llvm::StringRef Text);

} // namespace refcycle

#endif
