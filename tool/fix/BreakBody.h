//===- fix/BreakBody.h - a body of one line in several ----------*- C++ -*-===//
//
//   f([] { a(); b(); });     f([] {
//                              a();
//                              b();
//                            });
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_BREAKBODY_H
#define REFCYCLE_FIX_BREAKBODY_H

#include "fix/Editor.h"
#include "clang/AST/Stmt.h"

namespace refcycle {

/// Puts each statement of \p Body but the first on a line of its own, and its closing
/// brace, if it stands in one line that would be too wide with \p Added more
/// columns. Returns what begins such a line, for the caller to put it in place of
/// the white space behind the opening brace; nothing, if the body is left as it is.
std::optional<std::string> breakBody(const clang::CompoundStmt &Body,
                                     size_t Added, Editor &Edit);

} // namespace refcycle

#endif
