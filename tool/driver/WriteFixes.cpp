//===- driver/WriteFixes.cpp ----------------------------------------------===//

#include "driver/WriteFixes.h"
#include "support/Errors.h"
#include "support/UnifiedDiff.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <csignal>

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

  std::string Name; ///< as the file is called

private:
  Draft(std::string Name, std::string Path, llvm::sys::fs::TempFile Temporary)
      : Name(std::move(Name)), Path(std::move(Path)),
        Temporary(std::move(Temporary)) {}

  std::string Path; ///< where it is, behind links
  llvm::sys::fs::TempFile Temporary;
};

/// Who asks the program to end waits, as long as this lives.
class SignalsHeld {
public:
  SignalsHeld() {
    sigset_t Asking;
    sigemptyset(&Asking);
    for (int Signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT})
      sigaddset(&Asking, Signal);
    pthread_sigmask(SIG_BLOCK, &Asking, &Before);
  }
  ~SignalsHeld() { pthread_sigmask(SIG_SETMASK, &Before, nullptr); }
  SignalsHeld(const SignalsHeld &) = delete;

private:
  sigset_t Before;
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
  Draft Out(Path, std::string(Real), std::move(*Temporary));
  if (!OS.has_error())
    return Out;
  std::string Why = OS.error().message();
  OS.clear_error();
  Out.discard();
  return makeError("cannot write '" + Path + "': " + Why);
}

llvm::Error Draft::keep() {
  if (llvm::Error E = Temporary.keep(Path))
    return makeError("cannot write '" + Name +
                     "': " + llvm::toString(std::move(E)));
  return llvm::Error::success();
}

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

/// Puts \p Text back into the file \p Path, which has been changed.
static llvm::Error restore(const std::string &Path, const std::string &Text) {
  auto Old = Draft::write(Path, Text);
  return Old ? Old->keep() : Old.takeError();
}

/// Puts all of \p Drafts in place, or none.
static llvm::Error keepAll(std::vector<Draft> Drafts,
                           const FileTexts &Original) {
  const SignalsHeld Held;
  llvm::Error Failed = llvm::Error::success();
  size_t Kept = 0;
  while (!Failed && Kept < Drafts.size())
    if (llvm::Error E = Drafts[Kept].keep())
      Failed = std::move(E);
    else
      ++Kept;
  if (!Failed)
    return Failed;
  for (size_t I = Kept + 1; I < Drafts.size(); ++I)
    Drafts[I].discard();
  for (size_t I = 0; I < Kept; ++I)
    Failed = llvm::joinErrors(
        std::move(Failed),
        restore(Drafts[I].Name, Original.at(Drafts[I].Name)));
  return Failed;
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
  return keepAll(std::move(Drafts), Original);
}
