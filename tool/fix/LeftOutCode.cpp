//===- fix/LeftOutCode.cpp ------------------------------------------------===//

#include "fix/LeftOutCode.h"
#include "fix/Editor.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/MacroArgs.h"
#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"

using namespace refcycle;
using namespace clang;

namespace {

class LeftOutCode : public PPCallbacks {
public:
  LeftOutCode(Preprocessor &PP, StringRef Name, std::set<SourcePlace> &Out)
      : SM(PP.getSourceManager()), Language(PP.getLangOpts()), Name(Name),
        Out(Out) {}

  void SourceRangeSkipped(SourceRange Range, SourceLocation) override;
  void MacroExpands(const Token &MacroName, const MacroDefinition &Definition,
                    SourceRange Range, const MacroArgs *Arguments) override;

private:
  void note(const Token &T, StringRef Word) {
    if (Word == Name)
      Out.insert(placeOf(T.getLocation(), SM, Language));
  }

  const SourceManager &SM;
  const LangOptions &Language;
  const StringRef Name;
  std::set<SourcePlace> &Out;
};

} // namespace

void LeftOutCode::SourceRangeSkipped(SourceRange Range, SourceLocation) {
  if (SM.isInSystemHeader(Range.getBegin()))
    return;
  const auto [File, Begin] = SM.getDecomposedLoc(Range.getBegin());
  const StringRef Text = SM.getBufferData(File);
  const StringRef Skipped =
      Text.slice(Begin, SM.getFileOffset(Range.getEnd()));
  if (!Skipped.contains(Name))
    return;
  Lexer Words(SM.getLocForStartOfFile(File), Language, Text.begin(),
              Skipped.begin(), Text.end());
  Token T;
  while (!Words.LexFromRawLexer(T) &&
         SM.getFileOffset(T.getLocation()) < SM.getFileOffset(Range.getEnd()))
    if (T.is(tok::raw_identifier))
      note(T, T.getRawIdentifier());
}

void LeftOutCode::MacroExpands(const Token &MacroName,
                               const MacroDefinition &Definition, SourceRange,
                               const MacroArgs *Arguments) {
  const MacroInfo *Macro = Definition.getMacroInfo();
  if (!Arguments || !Macro || MacroName.getLocation().isMacroID() ||
      SM.isInSystemHeader(MacroName.getLocation()))
    return;
  for (unsigned I = 0; I < Macro->getNumParams(); ++I) {
    if (llvm::any_of(Macro->tokens(), [&](const Token &T) {
          return T.getIdentifierInfo() == Macro->params()[I];
        }))
      continue;
    for (const Token *T = Arguments->getUnexpArgument(I); T->isNot(tok::eof);
         ++T)
      if (const IdentifierInfo *Word = T->getIdentifierInfo())
        note(*T, Word->getName());
  }
}

void refcycle::noteLeftOut(Preprocessor &PP, StringRef Name,
                           std::set<SourcePlace> &Out) {
  PP.addPPCallbacks(std::make_unique<LeftOutCode>(PP, Name, Out));
}
