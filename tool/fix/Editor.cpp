//===- fix/Editor.cpp -----------------------------------------------------===//

#include "fix/Editor.h"
#include "clang/Basic/FileManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/Path.h"

using namespace refcycle;
using namespace clang;
using llvm::StringRef;

/// The name of \p File as summaries spell it.
static std::string pathOf(FileID File, const SourceManager &SM) {
  auto Entry = SM.getFileEntryRefForID(File);
  if (!Entry)
    return "";
  llvm::SmallString<256> Path(Entry->getName());
  SM.getFileManager().makeAbsolutePath(Path);
  llvm::sys::path::remove_dots(Path, true);
  return std::string(Path);
}

SourcePlace refcycle::placeOf(SourceLocation At, const SourceManager &SM,
                              const LangOptions &Language) {
  SourceLocation There = SM.getExpansionLoc(At);
  auto [File, Offset] = SM.getDecomposedLoc(There);
  SourcePlace P;
  P.File = pathOf(File, SM);
  P.Line = SM.getExpansionLineNumber(At);
  P.Column = SM.getExpansionColumnNumber(At);
  P.Offset = Offset;
  P.Length = Lexer::MeasureTokenLength(There, SM, Language);
  return P;
}

SourcePlace Editor::place(SourceLocation At) const {
  return placeOf(At, SM, AST.getLangOpts());
}

bool Editor::isAt(SourceLocation At, const SourcePlace &Place) const {
  if (At.isInvalid())
    return false;
  auto [File, Offset] = SM.getDecomposedLoc(SM.getExpansionLoc(At));
  return Offset == Place.Offset && pathOf(File, SM) == Place.File;
}

void Editor::refuse(SourceLocation At, const llvm::Twine &Reason) {
  Out.Refusals.push_back({place(At), Reason.str()});
}

void Editor::add(CharSourceRange Range, StringRef Text) {
  CharSourceRange InFile =
      Lexer::makeFileCharRange(Range, SM, AST.getLangOpts());
  if (InFile.isInvalid())
    return refuse(Range.getBegin(), "it is part of a macro");
  SourceLocation Begin = InFile.getBegin();
  if (SM.isInSystemHeader(Begin))
    return refuse(Begin, "it stands in a system header");
  auto [File, Offset] = SM.getDecomposedLoc(Begin);
  Edit E{pathOf(File, SM), Offset,
         SM.getDecomposedLoc(InFile.getEnd()).second - Offset, Text.str()};
  if (E.File.empty())
    return refuse(Begin, "it stands in no file");
  Out.Edits.insert(std::move(E));
}

void Editor::replace(SourceRange Range, StringRef Text) {
  add(CharSourceRange::getTokenRange(Range), Text);
}

void Editor::replaceChars(SourceLocation Begin, SourceLocation End,
                          StringRef Text) {
  add(CharSourceRange::getCharRange(Begin, End), Text);
}

void Editor::insertBefore(SourceLocation At, StringRef Text) {
  replaceChars(At, At, Text);
}

void Editor::replaceBetween(SourceLocation After, SourceLocation Last,
                            StringRef Text) {
  replaceChars(endOf(After), endOf(Last), Text);
}

void Editor::include(SourceLocation At, StringRef Header) {
  Out.Includes.emplace(pathOf(SM.getFileID(SM.getExpansionLoc(At)), SM),
                       Header.str());
}

SourceLocation Editor::endOf(SourceLocation At) const {
  return Lexer::getLocForEndOfToken(At, 0, SM, AST.getLangOpts());
}

void Editor::insertAfter(SourceLocation LastToken, StringRef Text) {
  // The end of a macro argument's last token is found where it is written.
  SourceLocation At = LastToken;
  if (At.isMacroID()) {
    CharSourceRange InFile = Lexer::makeFileCharRange(
        CharSourceRange::getTokenRange(At), SM, AST.getLangOpts());
    if (InFile.isInvalid())
      return refuse(At, "it is part of a macro");
    return insertBefore(InFile.getEnd(), Text);
  }
  insertBefore(endOf(At), Text);
}

StringRef Editor::text(SourceRange Range) const {
  return Lexer::getSourceText(CharSourceRange::getTokenRange(Range), SM,
                              AST.getLangOpts());
}

StringRef Editor::textBetween(SourceLocation After,
                              SourceLocation Before) const {
  return Lexer::getSourceText(
      CharSourceRange::getCharRange(endOf(After), Before), SM,
      AST.getLangOpts());
}

StringRef Editor::indentation(SourceLocation At) const {
  return Lexer::getIndentationForLine(At, SM);
}

std::string Editor::indentStep(SourceLocation At) const {
  std::map<std::string, unsigned> Found;
  StringRef Outer;
  bool Opened = false;
  for (StringRef Line : llvm::split(
           SM.getBufferData(SM.getFileID(SM.getExpansionLoc(At))), '\n')) {
    const StringRef Margin =
        Line.take_while([](char C) { return C == ' ' || C == '\t'; });
    Line = Line.trim();
    if (Line.empty())
      continue;
    StringRef Step = Margin;
    if (Opened && Step.consume_front(Outer) && !Step.empty())
      ++Found[Step.str()];
    Outer = Margin;
    Opened = Line.ends_with("{");
  }
  const auto Most = llvm::max_element(
      Found, [](auto &A, auto &B) { return A.second < B.second; });
  return Most == Found.end() ? "  " : Most->first;
}

size_t Editor::lineWidth(SourceLocation At) const {
  bool Invalid = false;
  const auto [File, Offset] = SM.getDecomposedLoc(SM.getExpansionLoc(At));
  const StringRef Text = SM.getBufferData(File, &Invalid);
  if (Invalid)
    return 0;
  auto IsEnd = [](char C) { return C == '\n' || C == '\r'; };
  return SM.getExpansionColumnNumber(At) - 1 +
         Text.substr(Offset).take_until(IsEnd).size();
}

bool Editor::sameLine(SourceLocation A, SourceLocation B) const {
  return SM.getFileID(SM.getExpansionLoc(A)) ==
             SM.getFileID(SM.getExpansionLoc(B)) &&
         SM.getExpansionLineNumber(A) == SM.getExpansionLineNumber(B);
}
