//===- fix/WeakVariable.cpp -----------------------------------------------===//

#include "fix/WeakVariable.h"
#include "fix/MemberChanges.h"
#include "fix/Statements.h"
#include "fix/Uses.h"
#include "fix/WeakCopy.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

using namespace refcycle;
using namespace clang;

namespace {

/// A statement, and what stands around it.
struct Position {
  const Stmt *Statement = nullptr;
  const Stmt *Around = nullptr;

  bool inBlock() const { return isa<CompoundStmt>(Around); }
};

} // namespace

/// The statement that \p User is part of: of a block, or unless \p OfBlock, the
/// smallest.
static Position statementAround(const Expr &User, bool OfBlock,
                                ASTContext &AST) {
  DynTypedNode Node = DynTypedNode::create(User);
  const Stmt *Child = &User;
  while (true) {
    DynTypedNodeList Parents = AST.getParents(Node);
    if (Parents.empty() || Parents[0].get<FunctionDecl>())
      return {};
    Node = Parents[0];
    const auto *S = Node.get<Stmt>();
    if (!S)
      continue;
    if (isa<CompoundStmt>(S) || (!OfBlock && isBody(*Child, *S)))
      return {Child, S};
    Child = S;
  }
}

/// May a copy of \p From be made before \p S?
static bool isSteady(const WeakSource &From, const Stmt &S, Editor &Edit) {
  const VarDecl *V = From.Variable;
  return !V || (isOnlyRead(*V, S, Edit.AST, From.Replaced) &&
                !Edit.SM.isPointWithin(V->getLocation(), S.getBeginLoc(),
                                       S.getEndLoc()));
}

/// Gives the body at \p At braces, and \p Declaration as its first statement.
static bool embrace(const Position &At, const std::string &Declaration,
                    Editor &Edit) {
  const LangOptions &Language = Edit.AST.getLangOpts();
  const SourceLocation Begin = At.Statement->getBeginLoc();
  const SourceLocation End = Lexer::findLocationAfterToken(
      At.Statement->getEndLoc(), tok::semi, Edit.SM, Language, false);
  auto Before = Lexer::findPreviousToken(Begin, Edit.SM, Language, false);
  if (End.isInvalid() || !Before)
    return false;
  const std::string Margin =
      "\n" + Edit.indentation(At.Around->getBeginLoc()).str();
  if (!Edit.sameLine(Before->getLocation(), Begin)) {
    Edit.insertAfter(Before->getLocation(), " {");
    Edit.insertBefore(Begin,
                      Declaration + "\n" + Edit.indentation(Begin).str());
  } else if (!Edit.textBetween(Before->getLocation(), Begin).trim().empty()) {
    return false; // a comment
  } else {
    const std::string Step = Edit.indentStep(Begin);
    Edit.replaceChars(Edit.endOf(Before->getLocation()), Begin,
                      " {" + Margin + Step + Declaration + Margin + Step);
  }
  Edit.insertBefore(End, Margin + "}");
  return true;
}

/// False where there is no place.
static bool insertBefore(const Position &At, const std::string &Declaration,
                         Editor &Edit) {
  if (!At.inBlock())
    return embrace(At, Declaration, Edit);
  const SourceLocation Begin = At.Statement->getBeginLoc();
  Edit.insertBefore(Begin,
                    Declaration + "\n" + Edit.indentation(Begin).str());
  return true;
}

std::optional<std::string>
refcycle::declareWeakly(const Expr &User, const WeakSource &From,
                        const StrongPointer &Pointer, Editor &Edit) {
  const Position At = statementAround(User, From.Variable, Edit.AST);
  auto Refuse = [&] {
    Edit.refuse(User.getBeginLoc(), "there is no place for a weak copy before "
                                    "its statement, as C++11 needs it");
    return std::nullopt;
  };
  if (!At.Statement || isa<SwitchCase, LabelStmt>(At.Statement) ||
      !isSteady(From, *At.Statement, Edit))
    return Refuse();
  const Stmt *Scope = At.inBlock() ? At.Around : At.Statement;
  const std::string Weak = weakName(From.Name, Scope->getSourceRange(), Edit);
  const std::string Text =
      From.Variable ? From.Variable->getNameAsString()
                    : Edit.text(From.FromThis->getSourceRange()).str();
  const DeclContext *Context = From.Variable
                                   ? From.Variable->getDeclContext()
                                   : functionAround(User, Edit.AST);
  const QualType Type = From.Variable ? From.Variable->getType()
                                      : From.FromThis->getType();
  const std::string Declaration =
      weakTypeOf(Text, Type, Pointer, Context, Edit) + " " + Weak + " = " +
      Text + ";";
  if (!insertBefore(At, Declaration, Edit))
    return Refuse();
  return Weak;
}

bool refcycle::declareBefore(const Expr &User,
                             const std::vector<std::string> &Declarations,
                             Editor &Edit) {
  const Position At = statementAround(User, /*OfBlock=*/false, Edit.AST);
  if (!At.Statement || isa<SwitchCase, LabelStmt>(At.Statement))
    return false;
  const std::string Line =
      "\n" + Edit.indentation(At.Statement->getBeginLoc()).str();
  return insertBefore(At, llvm::join(Declarations, Line), Edit);
}
