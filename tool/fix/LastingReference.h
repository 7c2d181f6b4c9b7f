//===- fix/LastingReference.h - what outlives a value -----------*- C++ -*-===//
//
// A pointer that becomes weak was an lvalue; what stands for it, `p_.lock()`, is a
// value. That lasts for its statement, or as long as the local reference that it is
// bound to, and does not change when the member does:
//
//   Cache c(p_), auto r = std::cref(p_)     refer to it for longer
//   auto &p = p_; later([&p] { .. })        may do so
//   auto &p = p_; change(); p->f()          would see the change
//   return p_->name.c_str();                refers into what p_ kept
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_LASTINGREFERENCE_H
#define REFCYCLE_FIX_LASTINGREFERENCE_H

#include "fix/Elements.h"

namespace refcycle {

/// Does \p Mention of a variable, in \p Within if that is given, stand in a lambda
/// that captures the variable by reference and may be kept? One that is called at
/// once, or given to a function of a library, is not. Looks at parents only.
bool mayBeKept(const clang::Expr &Mention, const clang::Stmt *Within,
               clang::ASTContext &AST);

/// Why \p E, a counted pointer, cannot be a value instead of an lvalue; empty if it
/// can. Linear in the function around \p E for each local reference.
std::string whyNoValue(const clang::Expr &E, const OtherNames &Names,
                       clang::ASTContext &AST);

} // namespace refcycle

#endif
