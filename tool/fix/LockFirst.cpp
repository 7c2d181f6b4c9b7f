//===- fix/LockFirst.cpp --------------------------------------------------===//

#include "fix/LockFirst.h"
#include "fix/BreakBody.h"
#include "clang/AST/Expr.h"

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

bool refcycle::lockInReturn(const CompoundStmt &Body, const std::string &Declared,
                            const std::string &Strong, bool Absent, Editor &Edit) {
  const auto *Return =
      Body.size() == 1 ? dyn_cast<ReturnStmt>(Body.body_front()) : nullptr;
  if (!Return || !Return->getRetValue())
    return false;
  const Expr *Value = Return->getRetValue()->IgnoreImplicit();
  SourceLocation At = Return->getBeginLoc();
  const auto Broken =
      breakBody(Body, Declared.size() + Strong.size() + 5, Edit);
  const std::string Gap = Broken ? *Broken
                          : Edit.sameLine(Body.getLBracLoc(), At)
                              ? " "
                              : "\n" + Edit.indentation(At).str();
  const auto *Operator = dyn_cast<BinaryOperator>(Value);
  const bool Loose =
      isa<AbstractConditionalOperator>(Value) ||
      (Operator && ((Operator->getOpcode() == BO_LOr && !Absent) ||
                    Operator->isAssignmentOp() || Operator->isCommaOp()));
  Edit.replaceBetween(
      Body.getLBracLoc(), Return->getBeginLoc(),
      Broken.value_or(Edit.textBetween(Body.getLBracLoc(), At).str()) + Declared +
          Gap +
          (Absent ? "return !" + Strong + " ||" : "return " + Strong + " &&") +
          (Loose ? " (" : ""));
  if (Loose)
    Edit.insertAfter(Return->getEndLoc(), ")");
  return true;
}
