//===- driver/RegularFileSystem.h - the disk, but files that end -*- C++ -*-===//

#ifndef REFCYCLE_DRIVER_REGULARFILESYSTEM_H
#define REFCYCLE_DRIVER_REGULARFILESYSTEM_H

#include "llvm/Support/VirtualFileSystem.h"
#include <map>

namespace refcycle {

/// \p Files without those that checkRegular (support/RegularFile.h) has
/// something against: they cannot be opened. The null device can, and is empty.
/// Folders and what status() says are as in \p Files.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
regularFiles(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files);

/// Text that stands in for that of files, by absolute path.
using Overlay = std::map<std::string, std::string>;

/// \p Disk with \p Files, which outlive the result, in place of what it has.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
layOver(const Overlay &Files,
        llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Disk);

} // namespace refcycle

#endif
