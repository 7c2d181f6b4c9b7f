//===- driver/WriteFixes.cpp ----------------------------------------------===//

#include "driver/WriteFixes.h"
#include "support/Errors.h"
#include "support/UnifiedDiff.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace refcycle;

/// \p File as it is called from \p Root, a folder above it, be it through links.
static std::string below(const std::string &Root, const std::string &File) {
  namespace fs = llvm::sys::fs;
  llvm::StringRef Rest = File;
  if (Rest.consume_front(Root))
    return Rest.ltrim('/').str();
  llvm::SmallString<256> Folder, Real;
  if (!fs::real_path(Root, Folder) && !fs::real_path(File, Real)) {
    Rest = Real;
    if (Rest.consume_front(Folder))
      return Rest.ltrim('/').str();
  }
  return llvm::StringRef(File).ltrim('/').str();
}

void refcycle::printDiff(const FileTexts &Original, const FileTexts &Fixed,
                         const std::string &Root) {
  for (const auto &[Path, Text] : Fixed)
    printUnifiedDiff(below(Root, Path), Original.at(Path), Text, llvm::outs());
}

namespace {

/// New text of one file, on disk beside it until it is kept.
class Draft {
public:
  static llvm::Expected<Draft> write(const std::string &Path,
                                     const std::string &Text);
  /// Puts it in the place of the old file.
  llvm::Error keep();
  void discard() { llvm::consumeError(Temporary.discard()); }

private:
  Draft(std::string Path, llvm::sys::fs::TempFile Temporary)
      : Path(std::move(Path)), Temporary(std::move(Temporary)) {}

  std::string Path;
  llvm::sys::fs::TempFile Temporary;
};

} // namespace

llvm::Expected<Draft> Draft::write(const std::string &Path,
                                   const std::string &Text) {
  namespace fs = llvm::sys::fs;
  // A link stays one.
  llvm::SmallString<256> Real;
  if (fs::real_path(Path, Real))
    Real = Path;
  fs::file_status Status;
  if (std::error_code EC = fs::status(Real, Status))
    return makeError("cannot read '" + Path + "': " + EC.message());
  auto Temporary =
      fs::TempFile::create(Real + ".refcycle-%%%%%%", Status.permissions());
  if (!Temporary)
    return makeError("cannot write beside '" + Path +
                     "': " + llvm::toString(Temporary.takeError()));
  llvm::raw_fd_ostream OS(Temporary->FD, /*shouldClose=*/false);
  OS << Text;
  OS.flush();
  Draft Out(std::string(Real), std::move(*Temporary));
  if (!OS.has_error())
    return Out;
  std::string Why = OS.error().message();
  OS.clear_error();
  Out.discard();
  return makeError("cannot write '" + Path + "': " + Why);
}

llvm::Error Draft::keep() { return Temporary.keep(Path); }

/// Is every file still what it was when it was read?
static llvm::Error checkUnchanged(const FileTexts &Original) {
  for (const auto &[Path, Text] : Original) {
    auto Now = llvm::MemoryBuffer::getFile(Path);
    if (!Now || (*Now)->getBuffer() != Text)
      return makeError("'" + Path + "' has changed since it was analysed; "
                       "nothing was written, run it again");
  }
  return llvm::Error::success();
}

llvm::Error refcycle::writeFixes(const FileTexts &Original,
                                 const FileTexts &Fixed) {
  if (llvm::Error E = checkUnchanged(Original))
    return E;
  std::vector<Draft> Drafts;
  for (const auto &[Path, Text] : Fixed) {
    auto New = Draft::write(Path, Text);
    if (!New) {
      for (Draft &D : Drafts)
        D.discard();
      return New.takeError();
    }
    Drafts.push_back(std::move(*New));
  }
  llvm::Error Failed = llvm::Error::success();
  for (Draft &D : Drafts)
    Failed = llvm::joinErrors(std::move(Failed), D.keep());
  return Failed;
}
