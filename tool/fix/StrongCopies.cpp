//===- fix/StrongCopies.cpp -----------------------------------------------===//

#include "fix/StrongCopies.h"
#include "extract/Names.h"
#include "fix/BreakBody.h"
#include "fix/Changes.h"
#include "fix/Statements.h"
#include "fix/WeakCopy.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/AST/QualTypeNames.h"
#include "llvm/ADT/StringExtras.h"

using namespace refcycle;
using namespace clang;

/// May an object of type \p T refer to something that it was made of?
static bool mayRefer(QualType T) {
  if (T->isPointerType() || T->isReferenceType())
    return true;
  const auto *Class = T->getAsCXXRecordDecl();
  return Class && Class->hasDefinition() &&
         llvm::any_of(Class->fields(), [](const FieldDecl *F) {
           return F->getType()->isPointerType() || F->getType()->isReferenceType();
         });
}

QualType refcycle::typeOfCopy(const CallExpr &Call, const Expr &E, ASTContext &AST) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (!Callee || isa<CXXOperatorCallExpr>(Call) || E.isXValue())
    return {};
  for (unsigned I = 0; I < Call.getNumArgs() && I < Callee->getNumParams(); ++I) {
    if (withoutImplicit(Call.getArg(I)) != withoutImplicit(&E))
      continue;
    const QualType Parameter = Callee->getParamDecl(I)->getType(),
                   Wanted = Parameter.getNonReferenceType();
    if (!AST.hasSameUnqualifiedType(Wanted, E.getType()) ||
        (Parameter->isReferenceType() &&
         (!Parameter->isLValueReferenceType() || !Wanted.isConstQualified() ||
          mayRefer(Call.getCallReturnType(AST)))))
      return {};
    // That of a template's parameter is not as somebody wrote it.
    return (Callee->isTemplateInstantiation() ? E.getType() : Wanted)
        .getUnqualifiedType();
  }
  return {};
}

namespace {

class CopyWriter {
public:
  CopyWriter(const CopyOptions &How, Editor &Edit, LocalNames &Names)
      : How(How), Edit(Edit), Names(Names) {}

  void write(const StrongCopy &Copy);
  /// Writes what write() has to say, once for each statement.
  void flush();

private:
  const Stmt *statementOf(const Expr &E);
  std::string methodThat(const CXXRecordDecl &Class, TypeKind Kind) const;
  /// The same in all loops before one statement.
  std::string nameOfEach(SourceRange Scope, const Stmt &Before) {
    std::string &Name = Each[&Before];
    if (Name.empty())
      Name = Names.add(How.Each, Scope, Before.getSourceRange());
    return Name;
  }
  std::string declare(const StrongCopy &Copy, const Stmt &Before);

  const CopyOptions &How;
  Editor &Edit;
  LocalNames &Names;
  std::map<std::pair<const Stmt *, std::string>, std::string> Made; ///< names
  llvm::DenseMap<const Stmt *, std::string> Each;
  llvm::MapVector<const Stmt *, std::vector<std::string>> Lines;
};

} // namespace

/// Does it not matter that \p E is read where it would not have been?
static bool isSafe(const Expr &E) {
  const Expr *Read = withoutImplicit(&E);
  const auto *Call = dyn_cast<CXXMemberCallExpr>(Read);
  if (Call && Call->getNumArgs() == 0 && Call->getMethodDecl() &&
      Call->getMethodDecl()->isConst())
    Read = withoutImplicit(Call->getCallee());
  const auto *Member = dyn_cast<MemberExpr>(Read);
  return isa<DeclRefExpr>(Read) ||
         (Member && isa<CXXThisExpr>(withoutImplicit(Member->getBase())));
}

/// May \p Parent not run \p Child?
static bool isChoice(const Stmt &Parent, const Stmt &Child) {
  if (const auto *If = dyn_cast<IfStmt>(&Parent))
    return If->getCond() != &Child && If->getInit() != &Child;
  if (const auto *Choice = dyn_cast<AbstractConditionalOperator>(&Parent))
    return Choice->getCond() != &Child;
  const auto *Operator = dyn_cast<BinaryOperator>(&Parent);
  return Operator && Operator->isLogicalOp() && Operator->getLHS() != &Child;
}

/// Does \p Parent run \p Child again and again?
static bool repeats(const Stmt &Parent, const Stmt &Child) {
  if (const auto *For = dyn_cast<ForStmt>(&Parent))
    return For->getInit() != &Child;
  return isa<WhileStmt, DoStmt>(Parent) ||
         (isa<CXXForRangeStmt>(Parent) && isBody(Child, Parent));
}

/// The statement of a block that \p E is in, before which a copy can be made; null,
/// and refused, if there is none.
const Stmt *CopyWriter::statementOf(const Expr &E) {
  const Stmt *Child = &E;
  while (true) {
    DynTypedNodeList Parents = Edit.AST.getParents(*Child);
    const Stmt *Parent = Parents.empty() ? nullptr : Parents[0].get<Stmt>();
    if (const auto *D = Parents.empty() ? nullptr : Parents[0].get<VarDecl>()) {
      DynTypedNodeList Around = Edit.AST.getParents(*D);
      Parent = Around.empty() ? nullptr : Around[0].get<Stmt>();
    }
    if (!Parent || repeats(*Parent, *Child) || isa<LabelStmt, SwitchStmt, SwitchCase>(Parent) ||
        (isChoice(*Parent, *Child) && !isSafe(E))) {
      Edit.refuse(E.getExprLoc(), "it is given to a function as a whole");
      return nullptr;
    }
    if (isa<CompoundStmt>(Parent) &&
        !Edit.AST.getParents(*Parent)[0].get<SwitchStmt>())
      return Child;
    Child = Parent;
  }
}

/// The method of \p Class that adds one entry.
std::string CopyWriter::methodThat(const CXXRecordDecl &Class,
                                   TypeKind Kind) const {
  const TypeModel *Model = How.Knowledge.type(qualifiedName(Class));
  for (const CXXMethodDecl *Method : Class.methods()) {
    if (!Model || !Method->getIdentifier() || Method->getNumParams() != 1)
      continue;
    const auto Op = How.Knowledge.method(*Model, Method->getName());
    if (Kind == TypeKind::Sequence
            ? Op == LibraryOp::Append
            : Op == LibraryOp::InsertValue || Op == LibraryOp::AddValue)
      return Method->getNameAsString();
  }
  return "";
}

/// The name of a member, variable or getter.
static std::string nameOf(const Expr &E) {
  const Expr *Read = withoutImplicit(&E);
  if (const auto *Call = dyn_cast<CallExpr>(Read))
    Read = withoutImplicit(Call->getCallee());
  if (const auto *Member = dyn_cast<MemberExpr>(Read))
    return Member->getMemberNameInfo().getAsString();
  const auto *Variable = dyn_cast<DeclRefExpr>(Read);
  return Variable ? Variable->getNameInfo().getAsString() : "all";
}

/// The statement has a line of its own then.
void CopyWriter::flush() {
  for (const auto &[Before, Texts] : Lines) {
    const SourceLocation At = Before->getBeginLoc();
    const auto &Body = *Edit.AST.getParents(*Before)[0].get<CompoundStmt>();
    const auto Broken = breakBody(Body, WidestLine, Edit);
    const std::string Line = Broken.value_or("\n" + Edit.indentation(At).str());
    const std::string Text = llvm::join(Texts, Line) + Line;
    const bool First = Broken && Body.body_front() == Before;
    if (Broken)
      Edit.replaceChars(Edit.endOf(Body.getLBracLoc()),
                        Body.body_front()->getBeginLoc(),
                        Line + (First ? Text : ""));
    if (!First)
      Edit.insertBefore(At, Text);
  }
}

/// The name that the project has for \p T, or its usual one.
static std::string written(QualType T, const ASTContext &AST) {
  const auto *Alias = T->getAs<TypedefType>();
  return Alias && !AST.getSourceManager().isInSystemHeader(
                      Alias->getDecl()->getLocation())
             ? TypeName::getFullyQualifiedName(T, AST, AST.getPrintingPolicy())
             : spelled(T, AST);
}

/// The copy as text, and its name; empty and refused if there is none.
std::string CopyWriter::declare(const StrongCopy &Copy, const Stmt &Before) {
  const Expr &E = *Copy.Whole;
  const auto *Class = E.getType()->getAsCXXRecordDecl();
  const std::string Add = Class ? methodThat(*Class, Copy.Kind) : "";
  const FunctionDecl *Around = functionAround(E, Edit.AST);
  if (Add.empty() || !Around || Around->isTemplated() ||
      Around->isTemplateInstantiation() ||
      mayChangeBetween(Before, Before.getBeginLoc(), E.getBeginLoc(), How.Writers,
                       Edit.AST)) {
    Edit.refuse(E.getExprLoc(), "it is given to a function as a whole");
    return "";
  }
  const SourceRange Scope = Around->getSourceRange();
  const std::string All = Names.add(nameOf(E), Scope, Scope),
                    Each = nameOfEach(Scope, Before);
  const bool Map = Copy.Kind == TypeKind::Map;
  const std::string Loop = Map ? freeName({"entry"}, Scope, Edit)
                               : weakName(Each, Scope, Edit);
  const std::string Step = Edit.indentStep(Before.getBeginLoc()),
                    Entry = Map ? "{" + Loop + ".first, " + Each + "}" : Each;
  llvm::append_range(
      Lines[&Before],
      std::initializer_list<std::string>{
          written(Copy.Wanted, Edit.AST) + " " + All + ";",
          "for (const auto &" + Loop + " : " +
              Edit.text(E.getSourceRange()).str() + ")",
          Step + "if (auto " + Each + " = " + Loop + (Map ? ".second." : ".") +
              How.Lock + "())",
          Step + Step + All + "." + Add + "(" + Entry + ");"});
  return All;
}

void CopyWriter::write(const StrongCopy &Copy) {
  const Stmt *Before = statementOf(*Copy.Whole);
  if (!Before)
    return;
  const SourceRange Range = withoutImplicit(Copy.Whole)->getSourceRange();
  std::string &Name = Made[{Before, Edit.text(Range).str()}];
  if (Name.empty())
    Name = declare(Copy, *Before);
  if (!Name.empty())
    Edit.replace(Range, Name);
}

void refcycle::writeStrongCopies(llvm::ArrayRef<StrongCopy> All,
                                 const CopyOptions &How, Editor &Edit,
                                 LocalNames &Names) {
  CopyWriter Writer(How, Edit, Names);
  for (const StrongCopy &Copy : All)
    Writer.write(Copy);
  Writer.flush();
}
