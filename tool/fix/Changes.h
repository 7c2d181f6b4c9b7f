//===- fix/Changes.h - what may change a pointer between reads --*- C++ -*-===//

#ifndef REFCYCLE_FIX_CHANGES_H
#define REFCYCLE_FIX_CHANGES_H

#include "clang/AST/Stmt.h"
#include <set>
#include <string>

namespace clang {
class ASTContext;
}

namespace refcycle {

/// May code of \p Body that is run after \p First and before \p Last call one of
/// \p Writers (USRs), or something not known? Without writers nothing may.
/// Linear in \p Body.
bool mayChangeBetween(const clang::Stmt &Body, clang::SourceLocation First,
                      clang::SourceLocation Last,
                      const std::set<std::string> &Writers,
                      const clang::ASTContext &AST);

} // namespace refcycle

#endif
