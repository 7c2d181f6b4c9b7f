//===- fix/FreeNames.cpp --------------------------------------------------===//

#include "fix/FreeNames.h"
#include "clang/Lex/Lexer.h"

using namespace refcycle;
using namespace clang;

/// "parent" for "parent_", "m_parent", "_parent", "mParent", "m_pParent".
static std::string undecorated(StringRef Name) {
  StringRef Plain = Name.rtrim('_').ltrim('_');
  Plain.consume_front("m_");
  for (StringRef Prefix : {"m", "sp", "p"}) // Hungarian
    if (Plain.size() > Prefix.size() && Plain.starts_with(Prefix) &&
        isUppercase(Plain[Prefix.size()]))
      Plain = Plain.drop_front(Prefix.size());
  std::string Out = Plain.str();
  if (!Out.empty() && Plain.size() != Name.size())
    Out[0] = toLowercase(Out[0]);
  return Out;
}

std::map<std::string, unsigned> refcycle::identifiersIn(SourceRange Scope,
                                                        const Editor &Edit) {
  std::map<std::string, unsigned> Out;
  const std::string Text = Edit.text(Scope).str(); // ends with the lexer's null
  const char *Begin = Text.c_str();
  Lexer Raw(SourceLocation(), Edit.AST.getLangOpts(), Begin, Begin,
            Begin + Text.size());
  Token T;
  bool End = false;
  while (!End) {
    End = Raw.LexFromRawLexer(T);
    if (T.is(tok::raw_identifier))
      ++Out[T.getRawIdentifier().str()];
  }
  return Out;
}

std::string refcycle::freeName(llvm::ArrayRef<std::string> Words,
                               SourceRange Scope, const Editor &Edit,
                               const std::map<std::string, unsigned> &Freed,
                               const std::set<std::string> &Added) {
  std::map<std::string, unsigned> Taken = identifiersIn(Scope, Edit);
  for (const auto &[Word, Times] : Freed)
    if (auto At = Taken.find(Word); At != Taken.end() && At->second <= Times)
      Taken.erase(At);
  IdentifierTable &Known = Edit.AST.Idents;
  auto Free = [&](const std::string &Word) {
    return !Word.empty() && !isDigit(Word[0]) && !Taken.count(Word) &&
           !Added.count(Word) &&
           !Known.get(Word).isKeyword(Edit.AST.getLangOpts());
  };
  for (const std::string &Word : Words)
    if (Free(Word))
      return Word;
  for (unsigned I = 2;; ++I)
    if (std::string Word = Words.back() + std::to_string(I); Free(Word))
      return Word;
}

std::string LocalNames::add(StringRef Name, SourceRange Scope,
                            SourceRange Block) {
  std::set<std::string> Added;
  for (const auto &[Word, Range] : Given)
    if (Range.fullyContains(Block) || Block.fullyContains(Range))
      Added.insert(Word);
  const std::string Plain = undecorated(Name);
  std::string Strong = Plain;
  if (StringRef(Plain).contains('_'))
    Strong = "_" + Plain;
  else if (!Plain.empty())
    Strong[0] = toUppercase(Plain[0]);
  std::string New =
      freeName({Plain, "strong" + Strong}, Scope, Edit, {}, Added);
  Given.emplace(New, Block);
  return New;
}

std::string refcycle::copyName(StringRef Name, unsigned Mentions,
                               SourceRange Scope, const Editor &Edit) {
  std::string Plain = undecorated(Name);
  return freeName({Plain, Name.str(), "copied_" + Plain}, Scope, Edit,
                  {{Name.str(), Mentions}});
}
