//===- fix/PointerPath.h - the way to a pointer in a container --*- C++ -*-===//
//
//   map<K, vector<shared_ptr<T>>>   [map, value] [vector, element] shared_ptr<T>
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_POINTERPATH_H
#define REFCYCLE_FIX_POINTERPATH_H

#include "fix/Editor.h"
#include "fix/Pointers.h"
#include "clang/AST/Decl.h"

namespace refcycle {

/// One container on the way.
struct PathLevel {
  TypeKind Kind;  ///< Sequence, Set, Map, Optional or Tuple
  unsigned Index; ///< the template argument that leads on
  bool isKey() const { return Kind == TypeKind::Map && Index == 0; }
};

struct PointerPath {
  std::vector<PathLevel> Levels; ///< outermost first
  StrongPointer Pointer;         ///< at its end; none: there is no way
  std::string Why;               ///< why there is none

  /// From inside of \p Depth levels on.
  PointerPath within(unsigned Depth) const {
    return {{Levels.begin() + Depth, Levels.end()}, Pointer, Why};
  }
};

/// The way from \p T to the only counted pointer in it that has a weak
/// counterpart; empty where \p T is one itself.
PointerPath findPath(clang::QualType T, const Config &Knowledge);

/// Where the class template \p Name is written in \p T or its arguments, with its
/// qualifier; invalid where \p T is an alias.
clang::TypeLoc findTemplate(clang::TypeLoc T, llvm::StringRef Name);

/// Makes \p Pointer weak where \p T names it; false where it does not.
bool weakenWritten(clang::TypeLoc T, const StrongPointer &Pointer, Editor &Edit);

/// Makes the pointer weak in the type of \p D as it is written, and sets and keys
/// compare by owner.
void weakenType(const clang::DeclaratorDecl &D, const PointerPath &Path,
                Editor &Edit);

/// The same for what \p F returns, wherever it is declared.
void weakenReturn(const clang::FunctionDecl &F, const PointerPath &Path,
                  Editor &Edit);

/// The same for \p V, of a type that is written out and is what \p Path begins
/// with, or an iterator of that or an entry of a map (\p Leads): `auto` then.
void weakenVariable(const clang::VarDecl &V, const PointerPath &Path, bool Leads,
                    Editor &Edit);

} // namespace refcycle

#endif
