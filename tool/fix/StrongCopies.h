//===- fix/StrongCopies.h - for who wants strong pointers -------*- C++ -*-===//
//
//   return total(members_);   std::vector<std::shared_ptr<T>> members;
//                             for (const auto &weakT : members_)
//                               if (auto t = weakT.lock())
//                                 members.push_back(t);
//                             return total(members);
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_STRONGCOPIES_H
#define REFCYCLE_FIX_STRONGCOPIES_H

#include "fix/Elements.h"
#include "fix/FreeNames.h"

namespace refcycle {

/// What the argument \p E of \p Call, a container of pointers, is to be, as it is
/// written there. Null if it cannot be a copy that ends with the block around it:
/// its parameter is no value, and can be changed or referred to by what the call
/// returns.
clang::QualType typeOfCopy(const clang::CallExpr &Call, const clang::Expr &E,
                           clang::ASTContext &AST);

struct CopyOptions {
  const Config &Knowledge;
  std::string Lock;                     ///< the method that gives a strong pointer
  std::string Each;                     ///< a name for one of them: "node"
  const std::set<std::string> &Writers; ///< see WeakenOptions
};

/// Writes a copy before the statement of each of \p All; those of one text in one
/// statement share it. Refuses where the statement is run several times, or the
/// copy would be made too early. Linear in the functions around them.
void writeStrongCopies(llvm::ArrayRef<StrongCopy> All, const CopyOptions &How,
                       Editor &Edit, LocalNames &Names);

} // namespace refcycle

#endif
