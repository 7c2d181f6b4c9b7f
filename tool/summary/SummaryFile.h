//===- summary/SummaryFile.h - summaries on disk ----------------*- C++ -*-===//
//
//   TUSummary --Pack--> FlatBuffers bytes --write beside, rename--> F.refsum
//   F.refsum --identifier, version, verifier--> --UnPack, validate--> TUSummary
//
// A file is distrusted: what readSummary returns is safe to index, whatever
// the bytes were.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_SUMMARY_SUMMARYFILE_H
#define REFCYCLE_SUMMARY_SUMMARYFILE_H

#include "model/Summary.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <memory>

namespace refcycle {

/// Writes \p Summary to \p Path; a reader never sees half a file. Equal
/// summaries give equal bytes.
llvm::Error writeSummary(const TUSummary &Summary, llvm::StringRef Path);

/// Reads the summary file \p Path. Errors name the file and say what to do: it
/// is missing, no summary file, of another version, or damaged. Linear.
llvm::Expected<std::unique_ptr<TUSummary>> readSummary(llvm::StringRef Path);

/// The same for \p Bytes in memory; errors continue "'FILE' is ".
llvm::Expected<std::unique_ptr<TUSummary>> parseSummary(llvm::StringRef Bytes);

} // namespace refcycle

#endif
