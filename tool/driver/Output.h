//===- driver/Output.h - what a run prints and writes -----------*- C++ -*-===//

#ifndef REFCYCLE_DRIVER_OUTPUT_H
#define REFCYCLE_DRIVER_OUTPUT_H

#include "driver/Scan.h"
#include "model/Summary.h"
#include "llvm/ADT/ArrayRef.h"
#include <memory>

namespace refcycle {

/// Prints \p Findings on stdout and writes the files that \p O asks for. A file
/// called "-" is stdout, in place of the text.
llvm::Error report(llvm::ArrayRef<Finding> Findings, const Options &O);

/// The folder this process is in; empty where it cannot be told.
std::string currentDirectory();

/// "refcycle: error: …" on stderr for each of \p Messages.
void printErrors(llvm::ArrayRef<std::string> Messages);

/// One line on stderr for each failed unit, in order:
/// "error: a.cpp: a.h:3:5: unknown type name 'X' (and 2 more errors)".
void printFailures(llvm::ArrayRef<std::unique_ptr<TUSummary>> All);

/// "refcycle: 2 findings in 31 translation units (1 did not parse)", on stderr.
void printOutcome(const Outcome &Out);

/// Flushes stdout; an error where it could not be written.
llvm::Error flushStdout();

} // namespace refcycle

#endif
