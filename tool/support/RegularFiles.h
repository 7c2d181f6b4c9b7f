//===- support/RegularFiles.h - files that end -------------------*- C++ -*-===//
//
// A name from a stranger's database or source may be that of a pipe that nobody
// writes to, of a device without end, of a file larger than memory. Opening or
// reading it would never come back.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_SUPPORT_REGULARFILES_H
#define REFCYCLE_SUPPORT_REGULARFILES_H

#include "llvm/Support/VirtualFileSystem.h"

namespace refcycle {

/// \p Files without those that are no regular files (the null device is one
/// here, and empty) or larger than 256 MB: they cannot be opened. Folders and
/// what status() says are as in \p Files.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
regularFiles(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files);

/// The text of \p Path, on the same condition.
llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
readRegularFile(llvm::StringRef Path);

} // namespace refcycle

#endif
