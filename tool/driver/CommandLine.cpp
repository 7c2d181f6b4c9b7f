//===- driver/CommandLine.cpp ---------------------------------------------===//

#include "driver/CommandLine.h"
#include "driver/ParsingFlags.h"
#include "support/Errors.h"
#include "clang/Basic/TargetOptions.h"
#include "clang/Basic/Version.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Lex/HeaderSearchOptions.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "clang/Options/OptionUtils.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"

using namespace refcycle;
using llvm::StringRef;
using Arguments = std::vector<std::string>;

Arguments refcycle::cleanArguments(const Arguments &A, const std::string &File) {
  Arguments Out;
  if (A.empty())
    return Out;
  Out.push_back(A.front());
  llvm::append_range(Out, parsingFlags(llvm::ArrayRef(A).drop_front()));
  // Flags of other compilers are no reason to give up; -ferror-limit keeps the
  // parser going where one header is missing.
  llvm::append_range(Out, Arguments{"-fsyntax-only", "-w", "-Wno-everything",
                                    "-Qunused-arguments", "-ferror-limit=0",
                                    "-fno-caret-diagnostics", "--", File});
  return Out;
}

/// What files a front end is to read, and as what.
static clang::FrontendOptions inputsOf(const clang::FrontendOptions &From) {
  clang::FrontendOptions Out;
  Out.Inputs = From.Inputs;
  Out.DashX = From.DashX;
  Out.ModuleFiles = From.ModuleFiles;
  Out.ProgramAction = clang::frontend::ParseSyntaxOnly;
  Out.DisableFree = false;
  return Out;
}

/// What is reported, to nobody but us.
static clang::DiagnosticOptions reportedOf(const clang::DiagnosticOptions &From) {
  clang::DiagnosticOptions Out;
  Out.IgnoreWarnings = From.IgnoreWarnings;
  Out.Warnings = From.Warnings;
  Out.ErrorLimit = 0;
  Out.ShowCarets = false;
  return Out;
}

/// Clang modules are files that the front end writes: headers are read instead.
static void withoutModuleCache(clang::CompilerInvocation &Invocation) {
  Invocation.getLangOpts().ImplicitModules = false;
  clang::HeaderSearchOptions &Headers = Invocation.getHeaderSearchOpts();
  Headers.ModuleCachePath.clear();
  Headers.ImplicitModuleMaps = false;
  Headers.Verbose = false;
}

void refcycle::makeHarmless(clang::CompilerInvocation &Invocation) {
  clang::CompilerInvocation Out;
  Out.getLangOpts() = Invocation.getLangOpts();
  Out.getTargetOpts() = Invocation.getTargetOpts();
  Out.getHeaderSearchOpts() = Invocation.getHeaderSearchOpts();
  Out.getPreprocessorOpts() = Invocation.getPreprocessorOpts();
  clang::PreprocessorOptions &Preprocessor = Out.getPreprocessorOpts();
  Preprocessor.ImplicitPCHInclude.clear();
  // What an editor has parsed before has the predefined macros.
  if (std::exchange(Preprocessor.PrecompiledPreambleBytes, {0, false}).first)
    Preprocessor.UsePredefines = true;
  Preprocessor.clearRemappedFiles();
  Out.getFrontendOpts() = inputsOf(Invocation.getFrontendOpts());
  Out.getDiagnosticOpts() = reportedOf(Invocation.getDiagnosticOpts());
  withoutModuleCache(Out);
  Invocation = Out;
}

/// True where the headers that belong to the clang at \p Path are there.
static bool hasHeaders(StringRef Path) {
  llvm::SmallString<256> Header(clang::GetResourcesPath(Path));
  llvm::sys::path::append(Header, "include", "stddef.h");
  return llvm::sys::fs::exists(Header);
}

llvm::Expected<std::string> refcycle::clangExecutable() {
  std::string Built = REFCYCLE_LLVM_BINARIES "/clang";
  if (hasHeaders(Built))
    return Built;
  auto Found =
      llvm::sys::findProgramByName("clang-" CLANG_VERSION_MAJOR_STRING);
  llvm::SmallString<256> Real;
  if (Found && !llvm::sys::fs::real_path(*Found, Real) && hasHeaders(Real))
    return Real.str().str();
  return makeError("no headers of clang " CLANG_VERSION_MAJOR_STRING
                   " (stddef.h and kin) at '" REFCYCLE_LLVM_BINARIES
                   "/../lib/clang'; install the package "
                   "libclang-common-" CLANG_VERSION_MAJOR_STRING "-dev");
}
