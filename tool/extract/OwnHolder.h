//===- extract/OwnHolder.h - classes that are read, not believed -*- C++ -*-===//
//
// A class of the project may be called like one of a library: a test's stand-in,
// an old copy. Where its own fields hold callables, its code says what becomes of
// them; the library's class holds what it is given behind pointers to classes of
// its own.
//
//   own(C)  <=>  C is defined outside system headers, and a field of C, of its
//                bases or of classes in its fields holds callables by value or in
//                a container
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_EXTRACT_OWNHOLDER_H
#define REFCYCLE_EXTRACT_OWNHOLDER_H

#include "clang/AST/DeclCXX.h"

namespace refcycle {

class Config;

/// Is \p D such a class? Bounded in depth; linear in the fields seen.
bool isOwnHolder(const clang::CXXRecordDecl &D, const Config &Knowledge);

} // namespace refcycle

#endif
