//===- fix/StringizedCode.cpp ---------------------------------------------===//

#include "fix/StringizedCode.h"
#include "fix/Editor.h"
#include "clang/Lex/MacroArgs.h"
#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"

using namespace refcycle;
using namespace clang;

namespace {

class StringizedCode : public PPCallbacks {
public:
  StringizedCode(Preprocessor &PP, std::set<TextRange> &Out)
      : SM(PP.getSourceManager()), Language(PP.getLangOpts()), Out(Out) {}

  void MacroExpands(const Token &MacroName, const MacroDefinition &Definition,
                    SourceRange Range, const MacroArgs *Arguments) override;

private:
  const SourceManager &SM;
  const LangOptions &Language;
  std::set<TextRange> &Out;
};

} // namespace

/// Does \p Macro make a string of \p Parameter, whatever that is?
static bool stringizes(const MacroInfo &Macro, const IdentifierInfo *Parameter) {
  bool Named = false, Condition = false;
  const Token *Last = nullptr;
  for (const Token &T : Macro.tokens()) {
    if (T.getIdentifierInfo() == Parameter) {
      if (!Last || Last->isNot(tok::hash))
        Named = true;
      else if (!Named || !Condition)
        return true;
    }
    Condition |= T.isOneOf(tok::question, tok::ampamp, tok::pipepipe, tok::kw_if,
                           tok::kw_while);
    Last = &T;
  }
  return false;
}

void StringizedCode::MacroExpands(const Token &MacroName,
                                  const MacroDefinition &Definition, SourceRange,
                                  const MacroArgs *Arguments) {
  const MacroInfo *Macro = Definition.getMacroInfo();
  if (!Arguments || !Macro || MacroName.getLocation().isMacroID() ||
      SM.isInSystemHeader(MacroName.getLocation()) ||
      SM.isInSystemHeader(Macro->getDefinitionLoc()))
    return;
  for (unsigned I = 0; I < Macro->getNumParams(); ++I) {
    if (!stringizes(*Macro, Macro->params()[I]))
      continue;
    const Token *First = Arguments->getUnexpArgument(I), *End = First;
    while (End->isNot(tok::eof))
      ++End;
    if (First == End)
      continue;
    const SourcePlace Begin = placeOf(First->getLocation(), SM, Language);
    const SourcePlace Last = placeOf(End[-1].getLocation(), SM, Language);
    Out.emplace(Begin, Last.Offset + End[-1].getLength() - Begin.Offset);
  }
}

void refcycle::noteStringized(Preprocessor &PP, std::set<TextRange> &Out) {
  PP.addPPCallbacks(std::make_unique<StringizedCode>(PP, Out));
}
