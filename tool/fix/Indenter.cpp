//===- fix/Indenter.cpp ---------------------------------------------------===//

#include "fix/Indenter.h"
#include "clang/Lex/Lexer.h"

using namespace refcycle;
using namespace clang;

SourceLocation Indenter::lineOf(SourceLocation At) const {
  return At.getLocWithOffset(1 - int(Edit.SM.getSpellingColumnNumber(At)));
}

std::string Indenter::steps(SourceLocation Line, unsigned Count) const {
  const std::string Step = Edit.indentStep(Line);
  std::string Out;
  for (unsigned I = 0; I < Count; ++I)
    Out += Step;
  return Out;
}

std::string Indenter::margin(SourceLocation At) const {
  const auto Known = Steps.find(lineOf(At));
  return Edit.indentation(At).str() +
         (Known == Steps.end() ? "" : steps(Known->first, Known->second));
}

void Indenter::add(SourceRange Range) {
  const std::string Text = Edit.text(Range).str(); // ends with the lexer's null
  const char *Begin = Text.c_str();
  Lexer Raw(Range.getBegin(), Edit.AST.getLangOpts(), Begin, Begin,
            Begin + Text.size());
  Raw.SetCommentRetentionState(true);
  Token T;
  bool First = true, End = Range.getBegin().isMacroID();
  while (!End) {
    End = Raw.LexFromRawLexer(T);
    if (T.isAtStartOfLine() && !First && T.isNot(tok::hash) &&
        T.isNot(tok::eof))
      ++Steps[lineOf(T.getLocation())];
    First = false;
  }
}

void Indenter::write(const Rewriting &Out) {
  for (const auto &[Line, Count] : Steps) {
    const SourcePlace At = Edit.place(Line);
    const bool Changed = llvm::any_of(Out.Edits, [&](const auto &E) {
      return E.File == At.File && E.Offset <= At.Offset &&
             At.Offset < E.Offset + std::max(E.Length, 1u);
    });
    if (!Changed)
      Edit.insertBefore(Line, steps(Line, Count));
  }
}
