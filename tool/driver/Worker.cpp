//===- driver/Worker.cpp --------------------------------------------------===//

#include "driver/Worker.h"
#include "driver/ExtractUnit.h"
#include "driver/WorkerRequest.h"
#include "summary/SummaryFile.h"
#include "support/Errors.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include <csignal>
#include <cstring>
#include <unistd.h>

using namespace refcycle;
using llvm::StringRef;

namespace {

/// A folder among the temporary ones, until the end of the scope.
class Scratch {
public:
  Scratch() { EC = llvm::sys::fs::createUniqueDirectory("refcycle", Path); }
  ~Scratch() { llvm::sys::fs::remove_directories(Path); }
  Scratch(const Scratch &) = delete;

  llvm::SmallString<64> Path;
  std::error_code EC;
};

} // namespace

static std::string inFolder(StringRef Folder, const llvm::Twine &Name) {
  llvm::SmallString<64> Out = Folder;
  llvm::sys::path::append(Out, Name);
  return Out.str().str();
}

static std::string summaryOf(StringRef Folder, size_t I) {
  return inFolder(Folder, llvm::Twine(I) + ".refsum");
}

/// Is there where the unit is no C++.
static std::string markOf(StringRef Folder, size_t I) {
  return inFolder(Folder, llvm::Twine(I) + ".skipped");
}

static std::error_code writeRequest(StringRef Folder,
                                    llvm::ArrayRef<ParseCommand> Commands,
                                    const ExtractionOptions &How) {
  std::error_code EC;
  llvm::raw_fd_ostream OS(inFolder(Folder, "request"), EC);
  if (EC)
    return EC;
  OS << printRequest(Commands, How);
  OS.close();
  return OS.error();
}

static llvm::Expected<WorkerRequest> readRequest(StringRef Folder) {
  const std::string Path = inFolder(Folder, "request");
  auto Text = llvm::MemoryBuffer::getFile(Path);
  if (!Text)
    return makeError("cannot read '" + Path +
                     "': " + Text.getError().message());
  return parseRequest((*Text)->getBuffer());
}

/// Runs a worker. What it ended of, or nothing.
static std::string runWorker(StringRef Folder, const ExtractionOptions &How) {
  const std::optional<StringRef> Silent[] = {StringRef(), StringRef(),
                                             StringRef()};
  std::string Message;
  const int Code = llvm::sys::ExecuteAndWait(
      How.Apart.Program, {How.Apart.Program, "worker", Folder}, std::nullopt,
      Silent, /*SecondsToWait=*/0, /*MemoryLimit=*/0, &Message);
  if (Code == 0)
    return "";
  if (Code == -2 && StringRef(Message).starts_with(strsignal(SIGALRM)))
    return "given up after " + std::to_string(How.Apart.Seconds) +
           " seconds; --time-limit gives it more";
  return "the compiler crashed on it";
}

std::vector<std::unique_ptr<TUSummary>>
refcycle::extractApart(llvm::ArrayRef<ParseCommand> Commands,
                       const ExtractionOptions &How) {
  std::vector<std::unique_ptr<TUSummary>> Out;
  auto Failed = [&](const std::string &Reason) {
    Out.push_back(failedUnit(Commands[Out.size()], Reason));
  };
  while (Out.size() < Commands.size()) {
    auto Left = Commands.drop_front(Out.size());
    Scratch Folder;
    std::error_code EC =
        Folder.EC ? Folder.EC : writeRequest(Folder.Path, Left, How);
    if (EC) {
      Failed("cannot write to the folder for temporary files: " +
             EC.message());
      continue;
    }
    const std::string End = runWorker(Folder.Path, How);
    for (size_t I = 0; I < Left.size(); ++I) {
      const std::string File = summaryOf(Folder.Path, I);
      if (llvm::sys::fs::exists(markOf(Folder.Path, I))) {
        Out.push_back(nullptr);
      } else if (!llvm::sys::fs::exists(File)) {
        Failed(End.empty() ? "nothing was written for it" : End);
        break;
      } else if (auto Summary = readSummary(File)) {
        Out.push_back(std::move(*Summary));
      } else {
        Failed(llvm::toString(Summary.takeError()));
      }
    }
  }
  return Out;
}

llvm::Error refcycle::work(StringRef Folder) {
  auto Asked = readRequest(Folder);
  if (!Asked)
    return Asked.takeError();
  const auto &Apart = Asked->How.Apart;
  llvm::Expected<Config> Knowledge = Apart.Config.empty()
                                         ? Config(Config::builtin())
                                         : Config::load(Apart.Config);
  if (!Knowledge)
    return Knowledge.takeError();
  llvm::CrashRecoveryContext::Enable();
  for (size_t I = 0; I < Asked->Commands.size(); ++I) {
    // The process ends itself: a wait with a limit in a thread is not portable.
    alarm(Apart.Seconds);
    auto Summary = extractUnit(Asked->Commands[I],
                               {*Knowledge, Asked->How.SystemBodies});
    if (Summary) {
      if (llvm::Error E = writeSummary(*Summary, summaryOf(Folder, I)))
        return E;
      continue;
    }
    std::error_code EC;
    llvm::raw_fd_ostream Mark(markOf(Folder, I), EC);
    if (EC)
      return llvm::errorCodeToError(EC);
  }
  return llvm::Error::success();
}
