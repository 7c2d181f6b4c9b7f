//===- support/RegularFile.h - files that end -------------------*- C++ -*-===//
//
// A name from a stranger's database or source may be that of a pipe that nobody
// writes to, of a device without end, of a file larger than memory. Opening or
// reading it would never come back.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_SUPPORT_REGULARFILE_H
#define REFCYCLE_SUPPORT_REGULARFILE_H

#include "llvm/Support/ErrorOr.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

namespace refcycle {

/// Why a file of this type and size is not opened: it is no regular file, or
/// larger than 256 MB.
std::error_code checkRegular(llvm::sys::fs::file_type Type, uint64_t Size);

/// The text of \p Path, if checkRegular has nothing against it.
llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
readRegularFile(llvm::StringRef Path);

} // namespace refcycle

#endif
