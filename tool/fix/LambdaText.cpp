//===- fix/LambdaText.cpp -------------------------------------------------===//

#include "fix/LambdaText.h"
#include "llvm/ADT/StringExtras.h"

using namespace refcycle;
using namespace clang;

std::string LambdaText::call() const {
  std::string Text = Receiver + Callee + "(" + llvm::join(Arguments, ", ") + ")";
  for (const auto &[Mark, Name] : Placeholders)
    if (size_t At = Text.find(Mark); At != std::string::npos)
      Text.replace(At, Mark.size(), Name);
  return Text;
}

/// How many columns what stands in place of \p Old may have, on one line with
/// what is around it.
static size_t roomFor(SourceRange Old, const Editor &Edit) {
  const SourceLocation End = Old.getEnd();
  const size_t Around =
      Edit.SM.getExpansionColumnNumber(Old.getBegin()) - 1 +
      Edit.lineWidth(End) -
      (Edit.SM.getExpansionColumnNumber(Edit.endOf(End)) - 1);
  return Around > WidestLine ? 0 : WidestLine - Around;
}

std::string LambdaText::lambda(const std::vector<std::string> &Body,
                               SourceRange Old, const Editor &Edit) const {
  const std::string Head = "[" + llvm::join(Captures, ", ") + "](" +
                           llvm::join(Parameters, ", ") + ")" +
                           (Mutable ? " mutable" : "") + " {";
  std::string OneLine = Head, Broken = Head;
  const std::string Margin = "\n" + Edit.indentation(Old.getBegin()).str();
  const std::string Step = Edit.indentStep(Old.getBegin());
  for (StringRef Line : Body) {
    OneLine += " " + Line.ltrim().str();
    Broken += Margin + Step;
    if (Line.consume_front("  "))
      Broken += Step;
    Broken += Line;
  }
  OneLine += " }";
  return OneLine.size() <= roomFor(Old, Edit) ? OneLine : Broken + Margin + "}";
}
