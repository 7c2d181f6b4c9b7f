//===- fix/SplitDeclaration.h - one of several declared together -*- C++ -*-===//
//
//   std::shared_ptr<T> a, b, c;      std::shared_ptr<T> a;
//                                    std::weak_ptr<T> b;
//                                    std::shared_ptr<T> c;
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_SPLITDECLARATION_H
#define REFCYCLE_FIX_SPLITDECLARATION_H

#include "fix/PointerPath.h"

namespace refcycle {

/// Those declared together with \p F, as written, and itself: one alone.
llvm::SmallVector<const clang::FieldDecl *, 2>
declaredTogether(const clang::FieldDecl &F);

/// Makes the pointer in the type of \p F weak, and of no other of \p Together.
/// Refuses where they differ in more than their names, or something stands
/// between them that would be lost.
void weakenOneOf(llvm::ArrayRef<const clang::FieldDecl *> Together,
                 const clang::FieldDecl &F, const PointerPath &Path,
                 Editor &Edit, Rewriting &Out);

} // namespace refcycle

#endif
