//===- fix/WeakVariable.h - a weak copy before a statement -------*- C++ -*-===//
//
//   fire = [self] { ++self->n; };     std::weak_ptr<T> weakSelf = self;
//                                     fire = [weakSelf] { ... };
//
// For C++11, which has no capture that is given a value.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_WEAKVARIABLE_H
#define REFCYCLE_FIX_WEAKVARIABLE_H

#include "fix/Editor.h"
#include "fix/Pointers.h"
#include "clang/AST/Decl.h"

namespace refcycle {

/// What there is to be a weak copy of.
struct WeakSource {
  const clang::VarDecl *Variable = nullptr; ///< or, where it is null:
  const clang::Expr *FromThis = nullptr;    ///< asks `this` for its owner
  std::string Name; ///< what the name of the copy is made of: "self"
  /// The only use of Variable in the statement that may change it: it will not
  /// be there.
  const clang::Expr *Replaced = nullptr;
};

/// Declares a weak copy of \p From, a \p Pointer, in front of the statement that
/// \p User is part of. Returns its name; nothing, and refused, where there is no
/// place: a label, a variable that comes to be or changes within the statement.
///
/// A variable is copied in the block around, also before an `if`; an object is
/// asked no sooner than it was: a body without braces gets them.
std::optional<std::string> declareWeakly(const clang::Expr &User,
                                         const WeakSource &From,
                                         const StrongPointer &Pointer,
                                         Editor &Edit);

/// Puts \p Declarations in front of the smallest statement that \p User is part of;
/// false where there is no place.
bool declareBefore(const clang::Expr &User,
                   const std::vector<std::string> &Declarations, Editor &Edit);

} // namespace refcycle

#endif
