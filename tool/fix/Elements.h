//===- fix/Elements.h - what code does with what a container holds -*- C++ -*-===//
//
// Follows a container whose pointers become weak from the places that name it,
// over methods, iterators, loops and variables whose type is not written out, to
// the places that read or write one of the pointers. A Spot says what an
// expression is; with m a member and d levels of containers above the pointer:
//
//   m                           container 0
//   m[k], at, front, *optional  one level further in
//   m.begin(), find(k), it + 1  iterator of the same level
//   m | views::filter(f)        container of the same level
//   *it, [x : m]                one level further in; of a map: an entry
//   it->second, e.second, get<1>(e), [k, v]   one level further in
//   depth d                     a pointer: classify() says what is done with it
//
// Everything else that names the container is refused.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_ELEMENTS_H
#define REFCYCLE_FIX_ELEMENTS_H

#include "fix/Getters.h"
#include "fix/PointerPath.h"
#include "fix/Uses.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/MapVector.h"

namespace refcycle {

struct Spot {
  enum Form { Whole, Iterator, Entry };
  unsigned Depth = 0;
  Form Is = Whole;

  friend bool operator==(const Spot &, const Spot &) = default;
};

/// Code that is given the pointers one after the other: a loop, or a lambda that
/// an algorithm calls.
struct Visitor {
  const clang::ValueDecl *Variable = nullptr; ///< as it is declared
  const clang::CXXForRangeStmt *Loop = nullptr;
  const clang::LambdaExpr *Lambda = nullptr;
  Spot At = {};               ///< of Variable
  const clang::ValueDecl *Other = nullptr; ///< that Variable is compared with
  bool Greatest = false;                   ///< what is wanted of both
  const clang::ForStmt *Counting = nullptr; ///< without Variable: CountingLoops.h
  bool HandlesNull = false; ///< that asks itself whether there is one
  std::string Otherwise = ""; ///< what the lambda returns where there is no entry,
  bool Absent = false;        ///< or if it is a predicate
  bool GivesValue = false;    ///< it returns something else for each
  std::vector<Use> Uses = {}; ///< of pointers that come from Variable

  bool isLoop() const { return Loop || Counting; }
  const clang::Stmt &whole() const {
    if (Lambda)
      return *Lambda;
    return Loop ? static_cast<const clang::Stmt &>(*Loop) : *Counting;
  }
  const clang::Stmt *body() const {
    if (Lambda)
      return Lambda->getBody();
    return Loop ? Loop->getBody() : Counting->getBody();
  }
};

/// A search for a pointer by its value, `std::find(b, e, x)`.
struct ValueSearch {
  const clang::CallExpr *Call = nullptr;
  const clang::Expr *Wanted = nullptr;
  clang::SourceLocation Name; ///< of the algorithm
};

/// `c = v` or `c = std::move(v)`, where v stays a container of strong pointers.
struct WholeAssignment {
  const clang::CXXOperatorCallExpr *Call = nullptr;
  const clang::DeclRefExpr *Value = nullptr;
  TypeKind Kind = TypeKind::Sequence; ///< of both
  bool Empties = false; ///< v is empty then, and somebody can see it
};

/// `f(m)`, where the function wants strong pointers.
struct StrongCopy {
  const clang::Expr *Whole = nullptr;
  clang::QualType Wanted;
  TypeKind Kind = TypeKind::Sequence;
};

/// What all code of a unit does with the pointers of one container.
struct ElementUses {
  std::vector<Use> Uses; ///< those of no visitor
  std::vector<Visitor> Visitors;
  std::vector<ValueSearch> Searches;
  std::vector<WholeAssignment> Assignments;
  std::vector<StrongCopy> Copies;
};

/// The places that name a variable, by its canonical declaration.
using Mentions = llvm::DenseMap<const clang::ValueDecl *,
                                std::vector<const clang::DeclRefExpr *>>;

/// What a unit says of other names: of variables, and of calls; and what may change
/// the member (see WeakenOptions).
struct OtherNames {
  const Mentions &Variables;
  const MethodCalls &Calls;
  const std::set<std::string> &Writers;
};

/// Follows \p Members, which name the container; refusals go to \p Edit. Linear
/// in what comes from them.
ElementUses
followElements(llvm::ArrayRef<const clang::Expr *> Members,
               const PointerPath &Path, const OtherNames &Names,
               const Config &Knowledge, Editor &Edit);

} // namespace refcycle

#endif
