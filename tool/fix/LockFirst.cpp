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
    if (Lock.Leave.front() != '{')
      Inner = Line + "  ";
  }
  // Not before the first statement: a macro that is nothing may stand there.
  Edit.insertAfter(Body.getLBracLoc(), Line + Lock.Declaration + ";" + Line +
                                           "if (!" + Lock.Name + ")" + Inner +
                                           Lock.Leave);
}
