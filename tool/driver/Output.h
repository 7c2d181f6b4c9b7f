//===- driver/Output.h - what a run prints and writes -----------*- C++ -*-===//

#ifndef REFCYCLE_DRIVER_OUTPUT_H
#define REFCYCLE_DRIVER_OUTPUT_H

#include "driver/RegularFileSystem.h"
#include "driver/Scan.h"
#include "model/Notice.h"
#include "model/Summary.h"
#include "llvm/ADT/ArrayRef.h"
#include <memory>

namespace refcycle {

/// Prints \p Findings on stdout, or where that is for a patch on stderr, and
/// writes them, and \p Notices, to the files that \p O asks for. A file called
/// "-" is stdout, in place of the text.
/// \p Original are files that have been changed since, as they were analysed;
/// \p DidItsJob as in Outcome.
llvm::Error report(llvm::ArrayRef<Finding> Findings,
                   llvm::ArrayRef<Notice> Notices, const Overlay &Original,
                   bool DidItsJob, const Options &O);

/// The folder this process is in; empty where it cannot be told.
std::string currentDirectory();

/// "refcycle: error: …" on stderr for each of \p Messages.
void printErrors(llvm::ArrayRef<std::string> Messages);

/// A notice for each failed unit, in order.
std::vector<Notice> failuresOf(llvm::ArrayRef<std::unique_ptr<TUSummary>> All);

/// \p Notices on stderr, a line each: those that are errors, with \p All the
/// others too.
///   a.h:3:5: error: unknown type name 'X' (in a.cpp)
///   a.cpp:7:3: note: 'async' is not known; …
void printNotices(llvm::ArrayRef<Notice> Notices, bool All);

/// On stderr:
///   refcycle: 2 findings in 31 translation units (1 did not parse); 1 fix
///   applied
///   refcycle: 3 functions in 2 files understood only in part (-v lists them)
void printOutcome(const Outcome &Out, const Options &O);

/// Flushes stdout; an error where it could not be written.
llvm::Error flushStdout();

} // namespace refcycle

#endif
