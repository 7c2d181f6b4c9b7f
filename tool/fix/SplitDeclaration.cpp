//===- fix/SplitDeclaration.cpp -------------------------------------------===//

#include "fix/SplitDeclaration.h"
#include "clang/Lex/Lexer.h"

using namespace refcycle;
using namespace clang;

llvm::SmallVector<const FieldDecl *, 2>
refcycle::declaredTogether(const FieldDecl &F) {
  llvm::SmallVector<const FieldDecl *, 2> Out;
  for (const Decl *D : F.getDeclContext()->decls())
    if (const auto *Other = dyn_cast<FieldDecl>(D))
      if (Other->getBeginLoc() == F.getBeginLoc())
        Out.push_back(Other);
  return Out;
}

/// What stands before the names, with the pointer weak.
static std::string weakPrefix(const FieldDecl &F, StringRef Prefix,
                              const PointerPath &Path, Editor &Edit,
                              Rewriting &Out) {
  Rewriting Aside;
  Editor There(Edit.AST, Aside);
  weakenType(F, Path, There);
  const unsigned Begin = Edit.place(F.getBeginLoc()).Offset;
  std::string Text = Prefix.str();
  for (const refcycle::Edit &E : llvm::reverse(Aside.Edits))
    if (E.Offset >= Begin && E.Offset + E.Length <= Begin + Prefix.size())
      Text.replace(E.Offset - Begin, E.Length, E.Text);
  Aside.Edits.clear();
  Out.merge(Aside);
  return Text;
}

void refcycle::weakenOneOf(llvm::ArrayRef<const FieldDecl *> Together,
                           const FieldDecl &F, const PointerPath &Path,
                           Editor &Edit, Rewriting &Out) {
  if (Together.size() < 2)
    return weakenType(F, Path, Edit);
  const SourceLocation Begin = F.getBeginLoc();
  auto Refuse = [&] {
    Edit.refuse(F.getLocation(), "it is declared together with others");
  };
  if (Begin.isMacroID())
    return Refuse();
  for (size_t I = 1; I < Together.size(); ++I)
    if (Together[I]->getType() != F.getType() ||
        Edit.textBetween(Together[I - 1]->getEndLoc(),
                         Together[I]->getLocation()).trim() != ",")
      return Refuse();
  const StringRef Prefix =
      Lexer::getSourceText(CharSourceRange::getCharRange(
                               Begin, Together.front()->getLocation()),
                           Edit.SM, Edit.AST.getLangOpts());
  const std::string Next = ";\n" + Edit.indentation(Begin).str();
  auto Separate = [&](const FieldDecl &Left, const FieldDecl &Right,
                      StringRef Type) {
    Edit.replaceChars(Edit.endOf(Left.getEndLoc()), Right.getLocation(),
                      Next + Type.str());
  };
  const size_t At = llvm::find(Together, &F) - Together.begin();
  if (At == 0)
    weakenType(F, Path, Edit);
  else
    Separate(*Together[At - 1], F, weakPrefix(F, Prefix, Path, Edit, Out));
  if (At + 1 < Together.size())
    Separate(F, *Together[At + 1], Prefix);
}
