//===- driver/RegularFileSystem.h - the disk, but files that end -*- C++ -*-===//

#ifndef REFCYCLE_DRIVER_REGULARFILESYSTEM_H
#define REFCYCLE_DRIVER_REGULARFILESYSTEM_H

#include "llvm/Support/VirtualFileSystem.h"

namespace refcycle {

/// \p Files without those that checkRegular (support/RegularFile.h) has
/// something against: they cannot be opened. The null device can, and is empty.
/// Folders and what status() says are as in \p Files.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
regularFiles(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files);

} // namespace refcycle

#endif
