//===- support/OutputFile.h - files that are whole or not there -*- C++ -*-===//

#ifndef REFCYCLE_SUPPORT_OUTPUTFILE_H
#define REFCYCLE_SUPPORT_OUTPUTFILE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace refcycle {

/// Writes \p Bytes to \p Path by way of a temporary file beside it, so that a
/// reader sees the old file or the new one, never a part. What exists and is
/// no regular file (/dev/stdout, a pipe) is written to directly. Errors name
/// \p Path.
llvm::Error writeFile(llvm::StringRef Path, llvm::StringRef Bytes);

/// An error that names \p Path if writeFile() could not write there, for all that
/// can be told before. "-" and "" are always right.
llvm::Error checkWritable(llvm::StringRef Path);

} // namespace refcycle

#endif
