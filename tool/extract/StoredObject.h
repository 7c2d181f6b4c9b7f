//===- extract/StoredObject.h - what a constructor stores -------*- C++ -*-===//
//
// A counted pointer of the project points to what its constructor stores in the
// counted field, whatever the constructor's parameters are:
//
//   C(.., T &o, ..) : p(&o)     parameter o: [[&e]] = [[*e]] = [[(U)e]] = [[e]]
//   C(.., D d, ..) : p(d.get()) parameter d: [[e.m]] = [[e.m()]] = [[e]]
//   C(a..) : p(new T(a))        a fresh object
//   C(a..) : p(T::make(a))      what the call gives
//   C(a..) : C(b..)             that of the other constructor, with b for its
//                               parameters; likewise of a base
//   C(a..) { p = e; }           [[e]]; the same in a method that C calls
//
// Bounded in depth. What is not understood stores nothing.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_EXTRACT_STOREDOBJECT_H
#define REFCYCLE_EXTRACT_STOREDOBJECT_H

#include "clang/AST/DeclCXX.h"
#include <vector>

namespace refcycle {

struct StoredObject {
  enum class From {
    Nothing,
    Parameter, ///< number Index
    Fresh,     ///< a new object of class Type
    Result     ///< what Maker returns, a Type
  };
  From Kind = From::Nothing;
  int Index = -1;
  clang::QualType Type = {};
  /// What makes it: a constructor (null: none that does anything) or function.
  const clang::FunctionDecl *Maker = nullptr;
  /// The parameters that the maker's arguments are; -1 for anything else.
  std::vector<int> Arguments = {};

  bool is(From K) const { return Kind == K; }
};

/// What \p C stores in \p Field, by the parameters of \p C.
StoredObject storedBy(const clang::CXXConstructorDecl &C,
                      const clang::FieldDecl &Field);

} // namespace refcycle

#endif
