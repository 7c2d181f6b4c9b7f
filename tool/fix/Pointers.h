//===- fix/Pointers.h - counted pointers as they are written ----*- C++ -*-===//

#ifndef REFCYCLE_FIX_POINTERS_H
#define REFCYCLE_FIX_POINTERS_H

#include "config/Config.h"
#include "clang/AST/Type.h"
#include "clang/AST/TypeLoc.h"
#include <string>

namespace clang {
class ASTContext;
class CXXRecordDecl;
class FieldDecl;
} // namespace clang

namespace refcycle {

/// A counted pointer type that has a weak counterpart.
struct StrongPointer {
  const PointerFamily *Family = nullptr; ///< null: it is none
  std::string Name;                      ///< "std::shared_ptr"
  clang::QualType Pointee;

  explicit operator bool() const { return Family; }
  /// "std::weak_ptr"
  std::string weakName() const { return Family->weakOf(Name).str(); }
};

/// What \p T, without references and qualifiers, is.
StrongPointer strongPointer(clang::QualType T, const Config &Knowledge);

/// Is \p T, without references and qualifiers, the weak pointer of a family?
bool isWeakPointer(clang::QualType T, const Config &Knowledge);

/// The qualified name of the class template or class behind \p T.
std::string classNameOf(clang::QualType T);

/// What \p T is to \p Knowledge, or null.
const TypeModel *modelOf(clang::QualType T, const Config &Knowledge);

/// The type that is template argument \p Index of \p T; null if there is none.
clang::QualType templateArgument(clang::QualType T, unsigned Index);

/// Is the class template \p Name ("std::weak_ptr") defined in \p AST?
bool isDefined(llvm::StringRef Name, const clang::ASTContext &AST);

/// Has the weak counterpart of \p Strong a deduction guide for it?
bool isDeduced(const StrongPointer &Strong, const clang::ASTContext &AST);

/// What a weak pointer to nothing is made of, in the place of \p F, a counted
/// pointer: nothing, if its class has a constructor without parameters, or is not
/// seen.
std::string emptyWeak(const clang::FieldDecl &F, const Config &Knowledge);

/// \p T as it is written from anywhere, "billing::Order", or in \p Where, "Order".
/// A library's class has its usual name, "std::string".
std::string spelled(clang::QualType T, const clang::ASTContext &AST,
                    const clang::DeclContext *Where = nullptr);

} // namespace refcycle

#endif
