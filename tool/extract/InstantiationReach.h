//===- extract/InstantiationReach.h - what a library can make ---*- C++ -*-===//
//
// A body in a system header is never lowered. It matters only where its
// instantiation makes something of the project that is: the members of a class
// template, a member template, the call operator of a generic lambda. All of
// these it can only find by the types it is instantiated with.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_EXTRACT_INSTANTIATIONREACH_H
#define REFCYCLE_EXTRACT_INSTANTIATIONREACH_H

#include "clang/AST/Type.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"

namespace clang {
class CXXRecordDecl;
class Decl;
class FunctionDecl;
class TemplateArgument;
} // namespace clang

namespace refcycle {

/// Errs towards yes, with one exception: a function template of the project
/// that takes anything at all, is found by argument-dependent look-up and used
/// by the library alone. Ask when all of the project's own code has been
/// instantiated: classes must be complete that ever will be.
class InstantiationReach {
public:
  /// May the body of \p F, if it is instantiated, instantiate project code?
  bool reaches(const clang::FunctionDecl &F);

private:
  using Types = llvm::SmallVector<clang::QualType, 16>;

  bool search(Types Work);
  static bool addArgument(const clang::TemplateArgument &A, Types &Work);
  static bool addContext(const clang::Decl &D, Types &Work);
  static bool addParts(clang::QualType T, Types &Work);
  static bool addRecord(const clang::CXXRecordDecl &D, Types &Work);

  /// Types from which nothing of the project can be instantiated.
  llvm::DenseSet<const clang::Type *> Closed;
};

} // namespace refcycle

#endif
