//===- checks/HostUnit.cpp ------------------------------------------------===//

#include "HostUnit.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Basic/TargetInfo.h"
#include "clang/Lex/HeaderSearch.h"
#include "clang/Lex/HeaderSearchOptions.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/Support/Path.h"

using namespace clang;
using namespace clang::tidy::refcycle;

const SourceManager &HostUnit::sources() const {
  return AST.getSourceManager();
}

std::string HostUnit::mainFile() const {
  auto Main = sources().getFileEntryRefForID(sources().getMainFileID());
  if (!Main)
    return "";
  llvm::SmallString<256> Path(Main->getName());
  sources().getFileManager().makeAbsolutePath(Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return Path.str().str();
}

::refcycle::Overlay HostUnit::openFiles() const {
  ::refcycle::Overlay Open;
  Open[mainFile()] = sources().getBufferData(sources().getMainFileID()).str();
  return Open;
}

CompilerInvocation HostUnit::invocation() const {
  CompilerInvocation Out;
  Out.getLangOpts() = AST.getLangOpts();
  Out.getTargetOpts() = AST.getTargetInfo().getTargetOpts();
  Out.getHeaderSearchOpts() = PP.getHeaderSearchInfo().getHeaderSearchOpts();
  Out.getPreprocessorOpts() = PP.getPreprocessorOpts();
  Out.getDiagnosticOpts() = AST.getDiagnostics().getDiagnosticOptions();
  const InputKind Kind(Language::CXX);
  Out.getFrontendOpts().DashX = Kind;
  Out.getFrontendOpts().Inputs = {FrontendInputFile(mainFile(), Kind)};
  return Out;
}

::refcycle::HostedUnit
HostUnit::again(const CompilerInvocation &How) const {
  return {How, sources().getFileManager().getVirtualFileSystemPtr()};
}

bool HostUnit::lacksBodies() const {
  return PP.getPreprocessorOpts().PrecompiledPreambleBytes.first != 0;
}
