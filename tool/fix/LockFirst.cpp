//===- fix/LockFirst.cpp --------------------------------------------------===//

#include "fix/LockFirst.h"
#include "fix/BreakBody.h"

using namespace refcycle;
using namespace clang;

void refcycle::lockFirst(const CompoundStmt &Body, const FirstLock &Lock,
                         Editor &Edit) {
  if (Body.body_empty())
    return;
  const SourceLocation First = Body.body_front()->getBeginLoc();
  std::string Line = " ", Inner = " ";
  const size_t Added = Lock.Wider + Lock.Declaration.size() + 2,
               Leave = Lock.Leave.empty() ? 0 : Lock.Name.size() +
                                                    Lock.Leave.size() + 8;
  const auto Broken = breakBody(Body, Added + Leave, Edit);
  if (Broken)
    Line = *Broken;
  else if (!Edit.sameLine(Body.getLBracLoc(), First))
    Line = "\n" + Edit.indentation(Edit.SM.getExpansionLoc(First)).str();
  if (Line != " " && !Lock.Leave.starts_with("{"))
    Inner = Line + Edit.indentStep(First);
  // Not before the first statement: a macro that is nothing may stand there.
  std::string Text = Line + Lock.Declaration + ";";
  if (!Lock.Leave.empty())
    Text += Line + "if (!" + Lock.Name + ")" + Inner + Lock.Leave;
  if (Broken)
    Edit.replaceChars(Edit.endOf(Body.getLBracLoc()), First, Text + Line);
  else
    Edit.insertAfter(Body.getLBracLoc(), Text);
}
