//===- fix/Editor.h - edits in terms of source locations --------*- C++ -*-===//
//
// Turns locations of one AST into edits of files. What cannot be edited is
// refused, with the place: a macro's body, a system header.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_EDITOR_H
#define REFCYCLE_FIX_EDITOR_H

#include "fix/Rewriting.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/Twine.h"

namespace refcycle {

/// \p At in the words of a summary.
SourcePlace placeOf(clang::SourceLocation At, const clang::SourceManager &SM,
                    const clang::LangOptions &Language);

/// What stands in one line is broken where it comes to be wider.
inline constexpr size_t WidestLine = 100;

class Editor {
public:
  Editor(clang::ASTContext &AST, Rewriting &Out)
      : AST(AST), SM(AST.getSourceManager()), Out(Out) {}

  clang::ASTContext &AST;
  const clang::SourceManager &SM;

  /// \p Range is of tokens; an argument of a macro is edited where it is
  /// written.
  void replace(clang::SourceRange Range, llvm::StringRef Text);
  void remove(clang::SourceRange Range) { replace(Range, ""); }
  void insertBefore(clang::SourceLocation At, llvm::StringRef Text);
  void insertAfter(clang::SourceLocation LastToken, llvm::StringRef Text);

  /// What stands from \p Begin to before \p End.
  void replaceChars(clang::SourceLocation Begin, clang::SourceLocation End,
                    llvm::StringRef Text);
  /// What stands between the end of the token \p After and the end of \p Last.
  void replaceBetween(clang::SourceLocation After, clang::SourceLocation Last,
                      llvm::StringRef Text);
  /// The file of \p At needs \p Header ("<utility>").
  void include(clang::SourceLocation At, llvm::StringRef Header);

  void refuse(clang::SourceLocation At, const llvm::Twine &Reason);

  /// The text of \p Range, which is of tokens; empty where it is in no file.
  llvm::StringRef text(clang::SourceRange Range) const;
  /// From the end of the token at \p After to the beginning of \p Before.
  llvm::StringRef textBetween(clang::SourceLocation After,
                              clang::SourceLocation Before) const;
  /// The white space that begins the line of \p At.
  llvm::StringRef indentation(clang::SourceLocation At) const;
  /// By what the file of \p At indents what stands between braces, as a rule.
  /// Linear in the size of the file.
  std::string indentStep(clang::SourceLocation At) const;
  /// Are both in one line of one file?
  bool sameLine(clang::SourceLocation A, clang::SourceLocation B) const;
  /// How many columns the line of \p At has.
  size_t lineWidth(clang::SourceLocation At) const;
  /// Behind the last character of the token at \p At.
  clang::SourceLocation endOf(clang::SourceLocation At) const;

  /// Is \p At the place, in the words of a summary, of \p Place?
  bool isAt(clang::SourceLocation At, const SourcePlace &Place) const;
  SourcePlace place(clang::SourceLocation At) const;

private:
  void add(clang::CharSourceRange Range, llvm::StringRef Text);

  Rewriting &Out;
};

} // namespace refcycle

#endif
