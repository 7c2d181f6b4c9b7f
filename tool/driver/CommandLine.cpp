//===- driver/CommandLine.cpp ---------------------------------------------===//

#include "driver/CommandLine.h"
#include "support/Errors.h"
#include "clang/Basic/Version.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "clang/Options/OptionUtils.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"

using namespace refcycle;
using llvm::StringRef;
using Arguments = std::vector<std::string>;

/// Flags that are left out, in the spellings where the value is a word of its
/// own ("-MJ file").
static constexpr StringRef DroppedWithValue[] = {"-MJ",
                                                 "-gen-cdb-fragment-path",
                                                 "-include-pch",
                                                 "-resource-dir",
                                                 "--serialize-diagnostics",
                                                 "-dependency-file",
                                                 "-load",
                                                 "-plugin",
                                                 "-add-plugin",
                                                 "-plugin-arg"};

static constexpr StringRef DroppedPrefixes[] = {"-fplugin",
                                                "-fpass-plugin",
                                                "-Werror",
                                                "-resource-dir=",
                                                "-ftime-trace",
                                                "-fproc-stat-",
                                                "-save-stats",
                                                "-fcrash-diagnostics",
                                                "-fdiagnostics",
                                                "-plugin-arg-",
                                                "-fmodule-mapper",
                                                "-fdeps-",
                                                "-fmodules-cache-path"};

template <size_t N>
static bool startsWithOne(StringRef Argument, const StringRef (&Prefixes)[N]) {
  return llvm::any_of(Prefixes,
                      [&](StringRef P) { return Argument.starts_with(P); });
}

/// The words of the flag at \p I: itself, its -Xclang, its value.
static size_t droppedWords(const Arguments &A, size_t I) {
  auto At = [&](size_t Offset) {
    return I + Offset < A.size() ? StringRef(A[I + Offset]) : StringRef();
  };
  bool Forwarded = At(0) == "-Xclang";
  StringRef Flag = Forwarded ? At(1) : At(0);
  size_t Words = Forwarded ? 2 : 1;
  if (llvm::is_contained(DroppedWithValue, Flag))
    return 2 * Words;
  return startsWithOne(Flag, DroppedPrefixes) ? Words : 0;
}

static Arguments withoutDropped(const Arguments &A) {
  Arguments Kept;
  for (size_t I = 0; I < A.size();) {
    if (A[I] == "--") { // only inputs follow
      Kept.insert(Kept.end(), A.begin() + I, A.end());
      break;
    }
    if (size_t Words = I == 0 ? 0 : droppedWords(A, I))
      I += Words;
    else
      Kept.push_back(A[I++]);
  }
  return Kept;
}

Arguments refcycle::cleanArguments(Arguments A, const std::string &File) {
  using namespace clang::tooling;
  A = withoutDropped(A);
  A = getClangStripOutputAdjuster()(A, File);
  A = getClangStripDependencyFileAdjuster()(A, File);
  A = getClangSyntaxOnlyAdjuster()(A, File);
  // Flags of other compilers are no reason to give up; -ferror-limit keeps the
  // parser going where one header is missing.
  auto Ours = getInsertArgumentAdjuster(
      Arguments{"-w", "-Wno-everything", "-Qunused-arguments",
                "-ferror-limit=0", "-fno-caret-diagnostics"},
      ArgumentInsertPosition::END);
  return Ours(A, File);
}

void refcycle::makeHarmless(clang::CompilerInvocation &Invocation) {
  clang::FrontendOptions &Frontend = Invocation.getFrontendOpts();
  Frontend.Plugins.clear();
  Frontend.AddPluginActions.clear();
  Frontend.PluginArgs.clear();
  Frontend.ActionName.clear();
  Frontend.OutputFile.clear();
  Frontend.StatsFile.clear();
  Frontend.LLVMArgs.clear();
  Frontend.ShowStats = false;
  Frontend.DisableFree = false;
  Invocation.getDependencyOutputOpts() = clang::DependencyOutputOptions();
  clang::DiagnosticOptions &Diagnostics = Invocation.getDiagnosticOpts();
  Diagnostics.DiagnosticSerializationFile.clear();
  Diagnostics.DiagnosticLogFile.clear();
  Diagnostics.VerifyDiagnostics = false;
  Diagnostics.ShowCarets = false;
  Invocation.getPreprocessorOpts().ImplicitPCHInclude.clear();
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
