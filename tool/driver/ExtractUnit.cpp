//===- driver/ExtractUnit.cpp ---------------------------------------------===//

#include "driver/ExtractUnit.h"
#include "driver/CommandLine.h"
#include "driver/SystemBodies.h"
#include "extract/Extractor.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Sema/SemaConsumer.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace refcycle;
using llvm::StringRef;

namespace {

/// What becomes of one unit. Outlives the compiler, which may crash.
struct Unit {
  std::unique_ptr<TUSummary> Summary;
  std::vector<std::string> Errors;       ///< of the parser, in order
  std::vector<std::string> DriverErrors; ///< count only if nothing was parsed
  bool OtherLanguage = false;
};

/// Collects errors as "file:line:column: message".
class ErrorCollector : public clang::DiagnosticConsumer {
public:
  explicit ErrorCollector(Unit &Out) : Out(Out) {}

  void HandleDiagnostic(clang::DiagnosticsEngine::Level Level,
                        const clang::Diagnostic &D) override {
    if (Level < clang::DiagnosticsEngine::Error)
      return;
    bool OfDriver = D.getID() >= clang::diag::DIAG_START_DRIVER &&
                    D.getID() < clang::diag::DIAG_START_FRONTEND;
    auto &Errors = OfDriver ? Out.DriverErrors : Out.Errors;
    llvm::SmallString<128> Text;
    D.FormatDiagnostic(Text);
    Errors.push_back(place(D) + Text.str().str());
  }

private:
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

  Unit &Out;
};

/// Extracts from the whole AST.
class ExtractConsumer : public clang::ASTConsumer {
public:
  ExtractConsumer(const Config &Knowledge, Unit &Out)
      : Knowledge(Knowledge), Out(Out) {}

  void HandleTranslationUnit(clang::ASTContext &AST) override {
    Out.Summary = extract(AST, Knowledge);
  }

private:
  const Config &Knowledge;
  Unit &Out;
};

/// Extracts from an AST without the bodies that are not needed.
class LeanConsumer : public clang::SemaConsumer {
public:
  LeanConsumer(clang::CompilerInstance &Compiler, const Config &Knowledge,
               Unit &Out)
      : Bodies(Compiler), Knowledge(Knowledge), Out(Out) {}

  void InitializeSema(clang::Sema &S) override { Bodies.setSema(&S); }
  void ForgetSema() override { Bodies.setSema(nullptr); }
  bool shouldSkipFunctionBody(clang::Decl *D) override {
    return SystemBodies::skips(*D);
  }
  void HandleCXXImplicitFunctionInstantiation(clang::FunctionDecl *F) override {
    Bodies.hold(*F);
  }
  void HandleTranslationUnit(clang::ASTContext &AST) override {
    Bodies.release();
    Out.Summary = extract(AST, Knowledge, &Bodies);
  }

private:
  SystemBodies Bodies;
  const Config &Knowledge;
  Unit &Out;
};

class ExtractAction : public clang::ASTFrontendAction {
public:
  ExtractAction(const Task &Common, Unit &Out) : Common(Common), Out(Out) {}

protected:
  bool BeginSourceFileAction(clang::CompilerInstance &CI) override {
    Out.OtherLanguage = !CI.getLangOpts().CPlusPlus;
    return !Out.OtherLanguage;
  }
  std::unique_ptr<clang::ASTConsumer>
  CreateASTConsumer(clang::CompilerInstance &CI, StringRef) override {
    if (Common.SystemBodies)
      return std::make_unique<ExtractConsumer>(Common.Knowledge, Out);
    return std::make_unique<LeanConsumer>(CI, Common.Knowledge, Out);
  }

private:
  const Task &Common;
  Unit &Out;
};

/// Clang's own ToolAction would run whatever else the flags ask for.
class HarmlessAction : public clang::tooling::ToolAction {
public:
  HarmlessAction(const Task &Common, Unit &Out) : Common(Common), Out(Out) {}

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
    Compiler.createSourceManager();
    ExtractAction Action(Common, Out);
    return Compiler.ExecuteAction(Action);
  }

private:
  const Task &Common;
  Unit &Out;
};

} // namespace

/// Runs Clang over \p C. A file manager of its own: names are cached as
/// written, and relative ones mean something else in another folder.
static void parse(const ParseCommand &C, const Task &Common, Unit &Out) {
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS =
      llvm::vfs::createPhysicalFileSystem();
  if (std::error_code EC = FS->setCurrentWorkingDirectory(C.Directory)) {
    Out.Errors.push_back("cannot enter folder '" + C.Directory +
                         "': " + EC.message());
    return;
  }
  if (!FS->exists(C.File)) {
    Out.Errors.push_back("no such file");
    return;
  }
  auto Files = llvm::makeIntrusiveRefCnt<clang::FileManager>(
      clang::FileSystemOptions(), FS);
  ErrorCollector Errors(Out);
  HarmlessAction Action(Common, Out);
  clang::tooling::ToolInvocation Invocation(
      C.Arguments, &Action, Files.get(),
      std::make_shared<clang::PCHContainerOperations>());
  Invocation.setDiagnosticConsumer(&Errors);
  Invocation.run();
}

/// The summary that stands for a unit without AST.
static std::unique_ptr<TUSummary> emptySummary(const ParseCommand &C) {
  auto Summary = std::make_unique<TUSummary>();
  Summary->version = SummaryVersion;
  Summary->strings.emplace_back();
  Summary->ranges.emplace_back(0, 0, 0, 0, 0, 0);
  Summary->types.push_back(std::make_unique<Type>());
  Summary->main_file = C.File;
  return Summary;
}

/// Makes one summary of what is known about the unit of \p C.
static std::unique_ptr<TUSummary> finish(const ParseCommand &C, Unit U) {
  if (!U.Summary) {
    U.Summary = emptySummary(C);
    llvm::append_range(U.Errors, U.DriverErrors);
    if (U.Errors.empty())
      U.Errors.push_back("the compiler gave up without a message");
  }
  U.Summary->main_file = C.File;
  U.Summary->failed = !U.Errors.empty();
  U.Summary->diagnostics = std::move(U.Errors);
  return std::move(U.Summary);
}

std::unique_ptr<TUSummary> refcycle::failedUnit(const ParseCommand &C,
                                                std::string Reason) {
  auto Summary = emptySummary(C);
  Summary->failed = true;
  Summary->diagnostics.push_back(std::move(Reason));
  return Summary;
}

std::unique_ptr<TUSummary> refcycle::extractUnit(const ParseCommand &C,
                                                 const Task &Common) {
  Unit U;
  llvm::CrashRecoveryContext Recovery;
  if (!Recovery.RunSafely([&] { parse(C, Common, U); })) {
    U.Summary.reset();
    U.Errors = {"the compiler crashed on it"};
  }
  if (U.OtherLanguage)
    return nullptr;
  return finish(C, std::move(U));
}
