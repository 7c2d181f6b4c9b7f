//===- support/OutputFile.cpp ---------------------------------------------===//

#include "support/OutputFile.h"
#include "support/Errors.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace refcycle;
namespace fs = llvm::sys::fs;

static llvm::Error failure(llvm::StringRef Path, const llvm::Twine &Why) {
  return makeError("cannot write '" + Path + "': " + Why);
}

/// A raw_fd_ostream that dies with an unread error ends the process.
static std::error_code writeTo(llvm::raw_fd_ostream &OS,
                               llvm::StringRef Bytes) {
  OS << Bytes;
  OS.flush();
  std::error_code EC = OS.error();
  OS.clear_error();
  return EC;
}

static llvm::Error writeThrough(llvm::StringRef Path, llvm::StringRef Bytes) {
  std::error_code EC;
  llvm::raw_fd_ostream OS(Path, EC);
  if (EC || (EC = writeTo(OS, Bytes)))
    return failure(Path, EC.message());
  return llvm::Error::success();
}

llvm::Error refcycle::checkWritable(llvm::StringRef Path) {
  if (Path.empty() || Path == "-" ||
      (fs::exists(Path) && !fs::is_regular_file(Path) && !fs::is_directory(Path)))
    return llvm::Error::success();
  if (fs::is_directory(Path))
    return failure(Path, "it is a directory");
  llvm::StringRef Folder = llvm::sys::path::parent_path(Path);
  if (std::error_code EC =
          fs::access(Folder.empty() ? "." : Folder, fs::AccessMode::Write))
    return failure(Path, EC.message());
  return llvm::Error::success();
}

llvm::Error refcycle::writeFile(llvm::StringRef Path, llvm::StringRef Bytes) {
  if (fs::is_directory(Path))
    return failure(Path, "it is a directory");
  if (fs::exists(Path) && !fs::is_regular_file(Path))
    return writeThrough(Path, Bytes);
  auto Temporary = fs::TempFile::create(Path + ".%%%%%%%%.tmp");
  if (!Temporary)
    return failure(Path, llvm::toString(Temporary.takeError()));
  llvm::raw_fd_ostream OS(Temporary->FD, /*shouldClose=*/false);
  if (std::error_code EC = writeTo(OS, Bytes)) {
    llvm::consumeError(Temporary->discard());
    return failure(Path, EC.message());
  }
  if (llvm::Error E = Temporary->keep(Path))
    return failure(Path, llvm::toString(std::move(E)));
  return llvm::Error::success();
}
