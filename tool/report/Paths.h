//===- report/Paths.h - file names as reports show them ---------*- C++ -*-===//
//
// Pure functions on names: the file system is never asked, so "a/../b" is "b"
// even where "a" is a symbolic link elsewhere.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_REPORT_PATHS_H
#define REFCYCLE_REPORT_PATHS_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace refcycle {

/// \p Path without "." and "..", starting from \p Directory where relative.
std::string absolutePath(llvm::StringRef Path, llvm::StringRef Directory);

/// \p Path relative to \p Directory if it lies below it:
/// ("/p/src/../a.h", "/p") -> "a.h". Both are absolute, else nothing is.
std::optional<std::string> pathBelow(llvm::StringRef Path,
                                     llvm::StringRef Directory);

/// \p Path as text shows it: relative if below \p CurrentDirectory, else as it
/// was given.
std::string displayPath(llvm::StringRef Path, llvm::StringRef CurrentDirectory);

/// \p Path as the path of a URI: every byte but '/' and RFC 3986's unreserved
/// ones becomes %XX, which keeps names that are not UTF-8 intact.
std::string percentEncode(llvm::StringRef Path);

/// "/a b" -> "file:///a%20b". \p Path is absolute.
std::string fileURI(llvm::StringRef Path);

} // namespace refcycle

#endif
