//===- driver/ParseUnit.cpp -----------------------------------------------===//

#include "driver/ParseUnit.h"
#include "driver/CommandLine.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace refcycle;
using llvm::StringRef;

namespace {

/// Collects errors with their places, and warnings without.
class LogCollector : public clang::DiagnosticConsumer {
public:
  explicit LogCollector(ParseLog &Out) : Out(Out) {}

  void HandleDiagnostic(clang::DiagnosticsEngine::Level Level,
                        const clang::Diagnostic &D) override {
    if (Level < clang::DiagnosticsEngine::Warning)
      return;
    bool OfDriver = D.getID() >= clang::diag::DIAG_START_DRIVER &&
                    D.getID() < clang::diag::DIAG_START_FRONTEND;
    auto &Errors = OfDriver ? Out.DriverErrors : Out.Errors;
    llvm::SmallString<128> Text;
    D.FormatDiagnostic(Text);
    const bool OfLibrary =
        D.hasSourceManager() && D.getLocation().isValid() &&
        D.getSourceManager().isInSystemHeader(D.getLocation());
    if (Level == clang::DiagnosticsEngine::Warning)
      return Out.Warnings.push_back(OfLibrary ? place(D) + form(D)
                                              : Text.str().str());
    Errors.push_back(place(D) + Text.str().str());
    // Those of libraries may have been there before.
    if (!OfDriver && Out.Errors.size() == Out.LibraryErrors.size() + 1)
      Out.Cause = Text.str().str();
    if (OfLibrary)
      Out.LibraryErrors.push_back(Errors.back());
  }

private:
  /// "%0 is deprecated": what a library has for one type it has for another.
  static std::string form(const clang::Diagnostic &D) {
    return D.getDiags()->getDiagnosticIDs()->getDescription(D.getID()).str();
  }

  static std::string place(const clang::Diagnostic &D) {
    if (!D.hasSourceManager() || D.getLocation().isInvalid())
      return "";
    clang::PresumedLoc At =
        D.getSourceManager().getPresumedLoc(D.getLocation());
    if (At.isInvalid())
      return "";
    return (llvm::Twine(At.getFilename()) + ":" + llvm::Twine(At.getLine()) +
            ":" + llvm::Twine(At.getColumn()) + ": ")
        .str();
  }

  ParseLog &Out;
};

class ConsumeAction : public clang::ASTFrontendAction {
public:
  ConsumeAction(ConsumerFactory Make, ParseLog &Out) : Make(Make), Out(Out) {}

protected:
  bool BeginSourceFileAction(clang::CompilerInstance &CI) override {
    Out.OtherLanguage =
        !CI.getLangOpts().CPlusPlus ||
        getCurrentFileKind().getFormat() != clang::InputKind::Source;
    return !Out.OtherLanguage;
  }
  std::unique_ptr<clang::ASTConsumer>
  CreateASTConsumer(clang::CompilerInstance &CI, StringRef) override {
    return Make(CI);
  }

private:
  ConsumerFactory Make;
  ParseLog &Out;
};

/// Clang's own ToolAction would run whatever else the flags ask for.
class HarmlessAction : public clang::tooling::ToolAction {
public:
  HarmlessAction(ConsumerFactory Make, ParseLog &Out) : Make(Make), Out(Out) {}

  bool runInvocation(std::shared_ptr<clang::CompilerInvocation> Invocation,
                     clang::FileManager *Files,
                     std::shared_ptr<clang::PCHContainerOperations> PCHs,
                     clang::DiagnosticConsumer *Diagnostics) override {
    makeHarmless(*Invocation);
    clang::CompilerInstance Compiler(std::move(Invocation), std::move(PCHs));
    Compiler.setVirtualFileSystem(Files->getVirtualFileSystemPtr());
    Compiler.setFileManager(Files);
    Compiler.createDiagnostics(Diagnostics, /*ShouldOwnClient=*/false);
    if (!Compiler.hasDiagnostics())
      return false;
    // A header that is missing, say, ends the parsing of nothing: after a fatal
    // error no template would be instantiated any more.
    Compiler.getDiagnostics().setFatalsAsError(true);
    Compiler.createSourceManager();
    ConsumeAction Action(Make, Out);
    return Compiler.ExecuteAction(Action);
  }

private:
  ConsumerFactory Make;
  ParseLog &Out;
};

} // namespace

/// The arguments of \p C, silenced where nobody wants warnings.
static std::vector<std::string> argumentsOf(const ParseCommand &C,
                                            bool Warnings) {
  std::vector<std::string> Arguments = C.Arguments;
  if (Warnings)
    std::erase_if(Arguments, [](const std::string &A) {
      return A == "-w" || A == "-Wno-everything";
    });
  return Arguments;
}

/// A file manager of its own: names are cached as written, and relative ones
/// mean something else in another folder.
static void parse(const ParseCommand &C, const ParseOptions &How,
                  ConsumerFactory Make, ParseLog &Log) {
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS =
      regularFiles(llvm::vfs::createPhysicalFileSystem());
  if (How.Files)
    FS = layOver(*How.Files, FS);
  if (std::error_code EC = FS->setCurrentWorkingDirectory(C.Directory)) {
    Log.Errors.push_back("cannot enter folder '" + C.Directory +
                         "': " + EC.message());
    return;
  }
  if (!FS->exists(C.File)) {
    Log.Errors.push_back("no such file");
    return;
  }
  auto Files = llvm::makeIntrusiveRefCnt<clang::FileManager>(
      clang::FileSystemOptions(), FS);
  LogCollector Collector(Log);
  HarmlessAction Action(Make, Log);
  clang::tooling::ToolInvocation Invocation(
      argumentsOf(C, How.Warnings), &Action, Files.get(),
      std::make_shared<clang::PCHContainerOperations>());
  Invocation.setDiagnosticConsumer(&Collector);
  Invocation.run();
}

static void parse(const HostedUnit &Unit, const ParseOptions &How,
                  ConsumerFactory Make, ParseLog &Log) {
  auto FS = How.Files ? layOver(*How.Files, Unit.Disk) : Unit.Disk;
  auto Files = llvm::makeIntrusiveRefCnt<clang::FileManager>(
      clang::FileSystemOptions(), FS);
  LogCollector Collector(Log);
  HarmlessAction(Make, Log).runInvocation(
      std::make_shared<clang::CompilerInvocation>(Unit.Invocation), Files.get(),
      std::make_shared<clang::PCHContainerOperations>(), &Collector);
}

/// Only what is used of it takes memory. Clang needs some 10 KB for a level of
/// brackets.
static constexpr unsigned StackSize = 64 << 20;

static bool survive(llvm::function_ref<void()> Parse, ParseLog &Log) {
  llvm::CrashRecoveryContext Recovery;
  if (Recovery.RunSafelyOnThread(Parse, StackSize))
    return true;
  Log.Errors = {"the compiler crashed on it"};
  return false;
}

bool refcycle::parseUnit(const ParseCommand &C, const ParseOptions &How,
                         ConsumerFactory Make, ParseLog &Log) {
  return survive([&] { parse(C, How, Make, Log); }, Log);
}

bool refcycle::parseUnit(const HostedUnit &Unit, const ParseOptions &How,
                         ConsumerFactory Make, ParseLog &Log) {
  return survive([&] { parse(Unit, How, Make, Log); }, Log);
}
