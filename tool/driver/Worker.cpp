//===- driver/Worker.cpp --------------------------------------------------===//

#include "driver/Worker.h"
#include "driver/ExtractUnit.h"
#include "summary/SummaryFile.h"
#include "support/Errors.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/Signals.h"
#include <csignal>
#include <cstring>
#include <unistd.h>

using namespace refcycle;
using llvm::StringRef;

namespace {

/// Exit codes of a worker, besides those of whatever kills it.
enum WorkerCode { Written = 0, OtherLanguage = 3 };

/// A file in the folder for temporary files, until the end of the scope.
class ScratchFile {
public:
  explicit ScratchFile(StringRef Suffix) {
    EC = llvm::sys::fs::createTemporaryFile("refcycle", Suffix, Path);
    llvm::sys::RemoveFileOnSignal(Path);
  }
  ~ScratchFile() {
    llvm::sys::fs::remove(Path);
    llvm::sys::DontRemoveFileOnSignal(Path);
  }
  ScratchFile(const ScratchFile &) = delete;

  llvm::SmallString<64> Path;
  std::error_code EC;
};

} // namespace

static std::error_code writeRequest(StringRef Path, const ParseCommand &C,
                                    const ExtractionOptions &How) {
  std::error_code EC;
  llvm::raw_fd_ostream OS(Path, EC);
  if (EC)
    return EC;
  OS << llvm::json::Value(llvm::json::Object{
      {"file", C.File},
      {"directory", C.Directory},
      {"arguments", llvm::json::Array(C.Arguments)},
      {"config", How.Apart.Config},
      {"system-bodies", How.SystemBodies},
      {"seconds", How.Apart.Seconds},
  });
  OS.close();
  return OS.error();
}

std::unique_ptr<TUSummary>
refcycle::extractApart(const ParseCommand &C, const ExtractionOptions &How) {
  ScratchFile Request("json"), Response("refsum");
  std::error_code EC = Request.EC ? Request.EC : Response.EC;
  if (!EC)
    EC = writeRequest(Request.Path, C, How);
  if (EC)
    return failedUnit(C, "cannot write to the folder for temporary files: " +
                             EC.message());
  const std::optional<StringRef> Silent[] = {StringRef(), StringRef(),
                                             StringRef()};
  std::string Message;
  const int Code = llvm::sys::ExecuteAndWait(
      How.Apart.Program,
      {How.Apart.Program, "worker", Request.Path, Response.Path}, std::nullopt,
      Silent, /*SecondsToWait=*/0, /*MemoryLimit=*/0, &Message);
  if (Code == OtherLanguage)
    return nullptr;
  if (Code == -2 && StringRef(Message).starts_with(strsignal(SIGALRM)))
    return failedUnit(C, "given up after " +
                             std::to_string(How.Apart.Seconds) +
                             " seconds; --time-limit gives it more");
  if (Code != Written)
    return failedUnit(C, "the compiler crashed on it");
  auto Summary = readSummary(Response.Path);
  if (!Summary)
    return failedUnit(C, llvm::toString(Summary.takeError()));
  return std::move(*Summary);
}

static llvm::Expected<ParseCommand> readRequest(StringRef Request,
                                                ExtractionOptions &How) {
  auto Text = llvm::MemoryBuffer::getFile(Request);
  if (!Text)
    return makeError("cannot read '" + Request +
                     "': " + Text.getError().message());
  auto Parsed = llvm::json::parse((*Text)->getBuffer());
  if (!Parsed)
    return Parsed.takeError();
  llvm::json::Path::Root Root("request");
  llvm::json::ObjectMapper Map(*Parsed, Root);
  ParseCommand C;
  if (!Map || !Map.map("file", C.File) || !Map.map("directory", C.Directory) ||
      !Map.map("arguments", C.Arguments) ||
      !Map.map("config", How.Apart.Config) ||
      !Map.map("system-bodies", How.SystemBodies) ||
      !Map.map("seconds", How.Apart.Seconds))
    return Root.getError();
  return C;
}

llvm::Expected<bool> refcycle::work(StringRef Request, StringRef Response) {
  ExtractionOptions How;
  auto C = readRequest(Request, How);
  if (!C)
    return C.takeError();
  const std::string &File = How.Apart.Config;
  llvm::Expected<Config> Knowledge =
      File.empty() ? Config(Config::builtin()) : Config::load(File);
  if (!Knowledge)
    return Knowledge.takeError();
  // The process ends itself: a wait with a limit in a thread is not portable.
  alarm(How.Apart.Seconds);
  llvm::CrashRecoveryContext::Enable();
  auto Summary = extractUnit(*C, {*Knowledge, How.SystemBodies});
  if (!Summary)
    return false;
  if (llvm::Error E = writeSummary(*Summary, Response))
    return std::move(E);
  return true;
}
