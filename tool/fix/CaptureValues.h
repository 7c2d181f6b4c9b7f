//===- fix/CaptureValues.h - members in place of their object ---*- C++ -*-===//
//
//   [self = shared_from_this()] { std::puts(self->name_.c_str()); }
//   [name = name_] { std::puts(name.c_str()); }
//
// What Python's weakref.finalize does: the callback has what it needs, and runs
// whatever happens to the object.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_CAPTUREVALUES_H
#define REFCYCLE_FIX_CAPTUREVALUES_H

#include "config/Config.h"
#include "fix/Editor.h"
#include "clang/AST/ExprCXX.h"
#include <optional>

namespace refcycle {

/// What a lambda does with the object it keeps alive by one capture: also by
/// `this`, which that capture keeps valid.
struct ObjectUses {
  /// Members that are only read, and where.
  std::vector<std::pair<const clang::FieldDecl *, const clang::MemberExpr *>>
      Reads;
  bool Other = false; ///< it does something else with it
  bool none() const { return Reads.empty() && !Other; }
};

/// Of \p L with what it captured as \p V. Linear in the body.
ObjectUses usesOfObject(const clang::LambdaExpr &L, const clang::VarDecl &V,
                        clang::ASTContext &AST);

/// Is a \p T cheap to copy, and valid without what it was copied from? Owns
/// nothing that could be part of a ring.
bool isValue(clang::QualType T, const Config &Knowledge);

/// How the place of \p L spells members of the \p Pointee that \p C captures: "",
/// "self->"; nothing where that pointer may be null there, or another object
/// than that of `this` in \p L.
std::optional<std::string> objectText(const clang::LambdaExpr &L,
                                      const clang::LambdaCapture &C,
                                      clang::QualType Pointee,
                                      const Config &Knowledge,
                                      clang::ASTContext &AST);

/// Does a variable in the function around \p L, or in \p L, hide a member called
/// \p Name?
bool isHidden(const clang::LambdaExpr &L, llvm::StringRef Name,
              clang::ASTContext &AST);

/// Can a \p T be a pointer or reference to a \p Class? Errs towards yes.
bool leadsTo(clang::QualType T, const clang::CXXRecordDecl *Class,
             const Config &Knowledge);

/// May \p L reach the object that it captures by \p V in other ways that are
/// seen: by a reference or pointer that it captures too, or is called with?
/// Then the capture may be what keeps that valid. Errs towards yes: in templates,
/// of which one instantiation only is looked at.
bool hasOtherWays(const clang::LambdaExpr &L, const clang::VarDecl &V,
                  clang::QualType Pointee, const Config &Knowledge,
                  clang::ASTContext &AST);

/// Writes \p Added into the capture list of \p L in place of \p Dropped, and of
/// `this`; that stays if there is nothing to add.
void rewriteCaptures(const clang::LambdaExpr &L,
                     const clang::LambdaCapture &Dropped,
                     llvm::ArrayRef<std::string> Added, Editor &Edit);

} // namespace refcycle

#endif
