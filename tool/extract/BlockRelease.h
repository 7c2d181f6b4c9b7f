//===- extract/BlockRelease.h - weak pointers by shape ----------*- C++ -*-===//
//
// Of the counted pointers of a project, a weak one counts in a control block apart
// from the object, and can end only that block. With p the T* of C, B another class
// and D all that C's destructor runs, at any depth:
//
//   weak(C)  <=>  D has `delete b` with b a B*, and B has nothing to destroy
//              /\ D has no other delete, no virtual call, no call through a
//                 pointer or of a function that is not seen
//              /\ D does not name p, but to set it
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_EXTRACT_BLOCKRELEASE_H
#define REFCYCLE_EXTRACT_BLOCKRELEASE_H

#include "clang/AST/DeclCXX.h"

namespace refcycle {

/// Does the destructor of \p D, a counted pointer whose object is at \p Counted,
/// release only a control block? Bounded in the depth of calls.
bool releasesOnlyBlock(const clang::CXXRecordDecl &D,
                       const clang::FieldDecl &Counted);

} // namespace refcycle

#endif
