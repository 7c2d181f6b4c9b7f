//===- fix/ExportFixes.cpp ------------------------------------------------===//

#include "fix/ExportFixes.h"
#include "support/OutputFile.h"
#include "clang/Tooling/DiagnosticsYaml.h"

using namespace refcycle;
namespace tooling = clang::tooling;

static tooling::DiagnosticMessage message(const std::string &Text,
                                          const SourcePlace &At) {
  tooling::DiagnosticMessage Out(Text);
  Out.FilePath = At.File;
  Out.FileOffset = At.Offset;
  return Out;
}

static tooling::Diagnostic diagnostic(const Finding &F) {
  tooling::Diagnostic Out;
  Out.DiagnosticName = F.Check;
  Out.DiagLevel = tooling::Diagnostic::Warning;
  Out.Message = message(F.Message, F.Primary);
  for (const Edit &E : F.Offer->Edits)
    llvm::cantFail(Out.Message.Fix[E.File].add(
        {E.File, E.Offset, E.Length, E.Text}));
  for (const Note &N : F.Notes)
    Out.Notes.push_back(message(N.Message, N.Place));
  return Out;
}

llvm::Error refcycle::exportFixes(const std::vector<Finding> &Findings,
                                  llvm::StringRef Path) {
  tooling::TranslationUnitDiagnostics All;
  for (const Finding &F : Findings)
    if (F.Offer)
      All.Diagnostics.push_back(diagnostic(F));
  if (!All.Diagnostics.empty())
    All.MainSourceFile = Findings.front().Primary.File;
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  llvm::yaml::Output Yaml(OS);
  Yaml << All;
  return writeFile(Path, Text);
}
