//===- fix/ApplyEdits.cpp -------------------------------------------------===//

#include "fix/ApplyEdits.h"
#include "support/Errors.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Format/Format.h"
#include "clang/Tooling/Core/Replacement.h"
#include "clang/Tooling/Inclusions/HeaderIncludes.h"

using namespace refcycle;
using namespace clang;
using tooling::Replacement;
using tooling::Replacements;

/// The style of the nearest `.clang-format`; nothing without one.
static std::optional<format::FormatStyle> styleOf(const std::string &File) {
  auto Style = format::getStyle("file", File, "none");
  if (!Style) {
    llvm::consumeError(Style.takeError());
    return std::nullopt;
  }
  if (Style->DisableFormat)
    return std::nullopt;
  return *Style;
}

static llvm::Error add(Replacements &All, const Replacement &R) {
  if (llvm::Error E = All.add(R)) {
    llvm::consumeError(std::move(E));
    return makeError("two changes of '" + R.getFilePath() +
                     "' fall on one place");
  }
  return llvm::Error::success();
}

/// HeaderIncludes lexes what follows the first comments as a file of its own. It
/// crashes where that starts like one in another encoding.
static bool hasForeignMark(StringRef Text) {
  for (; !Text.empty(); Text = Text.drop_front())
    if (SrcMgr::ContentCache::getInvalidBOM(Text))
      return true;
  return false;
}

static llvm::Error addHeaders(const Rewriting &R, const std::string &File,
                              StringRef Text, Replacements &All) {
  llvm::SmallVector<StringRef, 2> Headers;
  for (const auto &[Where, Header] : R.Includes)
    if (Where == File)
      Headers.push_back(Header);
  if (Headers.empty())
    return llvm::Error::success();
  if (hasForeignMark(Text))
    return makeError("no header can be added to '" + File +
                     "', which has marks of another encoding");
  tooling::IncludeStyle Style = format::getLLVMStyle().IncludeStyle;
  tooling::HeaderIncludes Present(File, Text, Style);
  for (StringRef Header : Headers) {
    auto New = Present.insert(Header.trim("<>\""), Header.front() == '<',
                              tooling::IncludeDirective::Include);
    if (New)
      if (llvm::Error E = add(All, *New))
        return E;
  }
  return llvm::Error::success();
}

/// \p New with the line ends of \p Text.
static std::string withLineEndsOf(StringRef Text, std::string New) {
  if (Text.contains("\r\n"))
    for (size_t At = 0; (At = New.find('\n', At)) != std::string::npos; ++At)
      if (At == 0 || New[At - 1] != '\r')
        New.insert(At++, "\r");
  return New;
}

static llvm::Expected<Replacements> inFile(const Rewriting &R,
                                           const std::string &File,
                                           StringRef Text) {
  const std::string Changed =
      "'" + File + "' has changed since it was parsed";
  if (SrcMgr::ContentCache::getInvalidBOM(Text))
    return makeError(Changed); // no source text: what follows would crash on it
  Replacements All;
  for (const Edit &E : R.Edits) {
    if (E.File != File)
      continue;
    if (E.Offset > Text.size() || E.Length > Text.size() - E.Offset)
      return makeError(Changed);
    if (llvm::Error Failed =
            add(All, Replacement(File, E.Offset, E.Length,
                                 withLineEndsOf(Text, E.Text))))
      return Failed;
  }
  if (llvm::Error Failed = addHeaders(R, File, Text, All))
    return Failed;
  auto Style = styleOf(File);
  if (!Style)
    return All;
  auto Formatted = format::formatReplacements(Text, All, *Style);
  if (Formatted)
    return *Formatted;
  llvm::consumeError(Formatted.takeError());
  return All;
}

llvm::Expected<std::vector<Edit>>
refcycle::completeEdits(const Rewriting &R, const FileTexts &Texts) {
  std::vector<Edit> Out;
  std::set<std::string> Files;
  for (const Edit &E : R.Edits)
    Files.insert(E.File);
  for (const std::string &File : Files) {
    auto Text = Texts.find(File);
    if (Text == Texts.end())
      return makeError("'" + File + "' could not be read");
    auto All = inFile(R, File, Text->second);
    if (!All)
      return All.takeError();
    for (const Replacement &One : *All)
      Out.push_back({File, One.getOffset(), One.getLength(),
                     One.getReplacementText().str()});
  }
  return Out;
}

static std::map<std::string, Replacements>
byFile(const std::vector<Edit> &Edits) {
  std::map<std::string, Replacements> Out;
  for (const Edit &E : Edits)
    llvm::cantFail(
        Out[E.File].add(Replacement(E.File, E.Offset, E.Length, E.Text)));
  return Out;
}

std::vector<Edit> refcycle::mergeEdits(const std::vector<Edit> &First,
                                       const std::vector<Edit> &Second) {
  std::map<std::string, Replacements> All = byFile(First);
  for (auto &[File, Later] : byFile(Second))
    All[File] = All[File].merge(Later);
  std::vector<Edit> Out;
  for (const auto &[File, Each] : All)
    for (const Replacement &One : Each)
      Out.push_back({File, One.getOffset(), One.getLength(),
                     One.getReplacementText().str()});
  return Out;
}

FileTexts refcycle::applyEdits(const std::vector<Edit> &Edits,
                               const FileTexts &Texts) {
  FileTexts Out;
  // From the end, so that offsets stay true.
  for (const Edit &E : llvm::reverse(Edits)) {
    auto Original = Texts.find(E.File);
    if (Original == Texts.end())
      continue;
    auto At = Out.try_emplace(E.File, Original->second).first;
    At->second.replace(E.Offset, E.Length, E.Text);
  }
  return Out;
}
