//===- extract/Declarations.h - what a declaration is -----------*- C++ -*-===//

#ifndef REFCYCLE_EXTRACT_DECLARATIONS_H
#define REFCYCLE_EXTRACT_DECLARATIONS_H

#include "llvm/ADT/SetVector.h"

namespace clang {
class CallExpr;
class ClassTemplateDecl;
class ClassTemplateSpecializationDecl;
class CXXRecordDecl;
class Decl;
class Expr;
class FunctionDecl;
class FunctionTemplateDecl;
class TemplateArgument;
} // namespace clang

namespace refcycle {

/// Is \p D from a system header, or of the compiler's own making? What a macro
/// writes counts where the macro is used.
bool inSystemHeader(const clang::Decl &D);

/// Is \p F a member that nobody wrote a body for: implicit, or defaulted where
/// it is first declared? Whether it has a body depends on who else uses it, so
/// such members are lowered where a lowered body calls them and nowhere else.
bool isGenerated(const clang::FunctionDecl &F);

/// Adds what calls of the closure class \p D may run: methods with a body, and
/// the instances of generic ones.
void addCallOperators(const clang::CXXRecordDecl &D,
                      llvm::SetVector<const clang::FunctionDecl *> &Out);

/// The number of a placeholder of bind like `_1`: an object of a class template
/// whose only argument is that number; 0 for anything else.
unsigned placeholderNumber(const clang::Expr &E);

/// The first template argument of the function that \p E calls, or null.
const clang::TemplateArgument *firstTemplateArgument(const clang::CallExpr &E);

/// The specializations of \p T by their names, not in the order in which they
/// were asked for: that one depends on the host. Linear but for the sorting.
llvm::SmallVector<const clang::FunctionDecl *>
specializations(const clang::FunctionTemplateDecl &T);
llvm::SmallVector<const clang::ClassTemplateSpecializationDecl *>
specializations(const clang::ClassTemplateDecl &T);

} // namespace refcycle

#endif
