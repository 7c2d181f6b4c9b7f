//===- fix/LockFirst.cpp --------------------------------------------------===//

#include "fix/LockFirst.h"

using namespace refcycle;
using namespace clang;

void refcycle::lockFirst(const CompoundStmt &Body, const FirstLock &Lock,
                         Editor &Edit) {
  if (Body.body_empty())
    return;
  const SourceLocation First = Body.body_front()->getBeginLoc();
  std::string Line = " ", Inner = " ";
  if (!Edit.sameLine(Body.getLBracLoc(), First)) {
    Line = "\n" + Edit.indentation(Edit.SM.getExpansionLoc(First)).str();
    if (!Lock.Leave.starts_with("{"))
      Inner = Line + Edit.indentStep(First);
  }
  // Not before the first statement: a macro that is nothing may stand there.
  std::string Text = Line + Lock.Declaration + ";";
  if (!Lock.Leave.empty())
    Text += Line + "if (!" + Lock.Name + ")" + Inner + Lock.Leave;
  Edit.insertAfter(Body.getLBracLoc(), Text);
}
