//===- fix/WeakCopy.h - a weak copy of a strong pointer ---------*- C++ -*-===//

#ifndef REFCYCLE_FIX_WEAKCOPY_H
#define REFCYCLE_FIX_WEAKCOPY_H

#include "fix/Editor.h"
#include "fix/Pointers.h"
#include "clang/AST/Decl.h"

namespace refcycle {

/// x for `std::move(x)`: a weak copy takes nothing out of it.
const clang::Expr *withoutMove(const clang::Expr *E, const Config &Knowledge);

/// An expression for a weak pointer to what \p E, a \p Pointer, points to:
/// "weak_from_this()" if \p E asks an object for its owner and it can give a
/// weak one, else "std::weak_ptr<T>(E)".
std::string copyWeakly(const clang::Expr &E, const StrongPointer &Pointer,
                       const Config &Knowledge, const Editor &Edit);

/// The same for the variable \p V.
std::string copyWeakly(const clang::VarDecl &V, const StrongPointer &Pointer,
                       const Editor &Edit);

/// The type of such a copy. In a template it is asked of \p Text, declared as a
/// \p Type (null: not known): \p Pointer is that of one instance.
std::string weakTypeOf(llvm::StringRef Text, clang::QualType Type,
                       const StrongPointer &Pointer,
                       const clang::DeclContext *Around, const Editor &Edit);

/// A name for a weak copy of what \p Name stands for, free in \p Scope:
/// "weakSelf", "weak_this_node".
std::string weakName(llvm::StringRef Name, clang::SourceRange Scope,
                     const Editor &Edit);

} // namespace refcycle

#endif
