//===- fix/BreakBody.cpp --------------------------------------------------===//

#include "fix/BreakBody.h"

using namespace refcycle;
using namespace clang;

/// What stands between the end of \p S and \p Next is white space, behind at most one
/// semicolon: where that begins.
static std::optional<SourceLocation> gapBehind(const Stmt &S,
                                               SourceLocation Next,
                                               const Editor &Edit) {
  StringRef Gap = Edit.textBetween(S.getEndLoc(), Next);
  const size_t Length = Gap.size();
  Gap.consume_front(";");
  if (Gap.empty() || !Gap.trim().empty())
    return std::nullopt;
  return Edit.endOf(S.getEndLoc()).getLocWithOffset(Length - Gap.size());
}

std::optional<std::string> refcycle::breakBody(const CompoundStmt &Body,
                                               size_t Added, Editor &Edit) {
  const SourceLocation Open = Body.getLBracLoc(), Close = Body.getRBracLoc();
  if (Open.isMacroID() || Close.isMacroID() || Body.body_empty() ||
      !Edit.sameLine(Open, Close) || Edit.lineWidth(Open) + Added <= WidestLine)
    return std::nullopt;
  const StringRef Before =
      Edit.textBetween(Open, Body.body_front()->getBeginLoc());
  if (Before.empty() || !Before.trim().empty())
    return std::nullopt;
  std::vector<std::pair<SourceLocation, SourceLocation>> Gaps;
  for (auto I = Body.body_begin(); I != Body.body_end(); ++I) {
    const SourceLocation Next =
        std::next(I) == Body.body_end() ? Close : (*std::next(I))->getBeginLoc();
    const auto Gap = gapBehind(**I, Next, Edit);
    if (Next.isMacroID() || (*I)->getEndLoc().isMacroID() || !Gap)
      return std::nullopt;
    Gaps.push_back({*Gap, Next});
  }
  const std::string Margin = "\n" + Edit.indentation(Open).str(),
                    Line = Margin + Edit.indentStep(Open);
  for (auto [From, To] : Gaps)
    Edit.replaceChars(From, To, To == Close ? Margin : Line);
  return Line;
}
