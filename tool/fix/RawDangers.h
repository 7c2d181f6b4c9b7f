//===- fix/RawDangers.h - code that no raw pointer is safe with -*- C++ -*-===//
//
// A part has a pointer to the object that owns it, its target. Where that does not
// own any more:
//
//   `this` is given away, or a method    a counted pointer that is made meanwhile is
//   called, while the target is made     the only one, and ends the target with it
//   or ends
//   a part is copied or moved            the copy may outlive the target
//   `&Target::part`                      the part may be moved out by that
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_RAWDANGERS_H
#define REFCYCLE_FIX_RAWDANGERS_H

#include "fix/Editor.h"
#include "clang/AST/DeclCXX.h"

namespace refcycle {

/// Refuses where code of the unit, or of a library for it, does one of these.
/// Linear in the AST.
void refuseRaw(const clang::CXXRecordDecl &Part,
               const clang::CXXRecordDecl &Target, Editor &Edit);

} // namespace refcycle

#endif
