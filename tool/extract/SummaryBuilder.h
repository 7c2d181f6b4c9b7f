//===- extract/SummaryBuilder.h - tables of one summary ---------*- C++ -*-===//
//
// Interns what the lowering mentions into the tables of one TU summary: names,
// ranges, types, records with their fields, symbols, globals. Records are
// completed from a worklist, so types may be recursive.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_EXTRACT_SUMMARYBUILDER_H
#define REFCYCLE_EXTRACT_SUMMARYBUILDER_H

#include "config/Config.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringMap.h"
#include <map>

namespace refcycle {

class SummaryBuilder {
public:
  SummaryBuilder(clang::ASTContext &AST, const Config &Knowledge,
                 TUSummary &Out);

  unsigned string(llvm::StringRef Text);
  unsigned range(clang::SourceRange R);
  unsigned type(clang::QualType T);
  /// A field of a class that no declaration names.
  struct Bound {
    std::string Name;
    clang::QualType Type;
    clang::SourceRange At;
  };
  /// The type of what a function call at \p At in \p Maker makes of a callable
  /// and arguments for it: a closure with \p Fields, in order. A new one with
  /// each call.
  unsigned bound(const clang::NamedDecl &Maker, llvm::ArrayRef<Bound> Fields,
                 clang::SourceRange At);
  /// Field \p Index of the record of the type \p T.
  int fieldOf(unsigned T, unsigned Index) const {
    return Out.records[Out.types[T]->record]->fields[Index];
  }
  unsigned record(const clang::CXXRecordDecl &D);
  /// The field's index, or None where its class is not modelled.
  int field(const clang::FieldDecl &D);
  /// The field that stands for the base \p Base of \p D: None unless that is a
  /// pointer, container or callable, which its derived class owns as a part.
  int base(const clang::CXXRecordDecl &D, clang::QualType Base);
  unsigned symbol(const clang::FunctionDecl &D);
  unsigned global(const clang::VarDecl &D);
  /// The symbol of the function that gives \p V its first value; \p Constant: its
  /// only one.
  unsigned initialiser(const clang::VarDecl &V, bool Constant);
  /// All variables that global() has been asked for, in that order.
  llvm::ArrayRef<std::pair<const clang::VarDecl *, unsigned>> globals() const {
    return Globals.getArrayRef();
  }
  /// Notes that a library makes a \p T of nothing. Without effect if that does not
  /// compile, or is no class of the project.
  void wantValue(clang::QualType T);
  /// The symbol of the function that makes one.
  unsigned value(const clang::CXXRecordDecl &D) const {
    return Out.records[Records.lookup(&D)]->value;
  }
  /// All classes that wantValue() has noted, in that order.
  llvm::ArrayRef<const clang::CXXRecordDecl *> wanted() const {
    return Wanted.getArrayRef();
  }
  /// Notes that the function of symbol \p In was not understood at \p At; \p What
  /// names the function called there, if any.
  void gap(GapKind K, llvm::StringRef What, unsigned In,
           clang::SourceRange At);

  /// The model of \p T's class (or of its nearest modelled base), or null.
  /// Counted pointers recognised by shape have one too.
  const TypeModel *model(clang::QualType T);
  TypeKind kind(clang::QualType T) { return Out.types[type(T)]->kind; }
  Strength strength(clang::QualType T) { return Out.types[type(T)]->strength; }
  bool inSystemHeader(const clang::Decl &D) const;
  /// Is \p Fn a function of the project that is given an own holder?
  bool isOfOwnHolder(const clang::FunctionDecl &Fn) const;
  /// Does a value of \p T keep objects of classes alive?
  bool owns(clang::QualType T, unsigned Depth = 0);

  /// Completes records until none is left; call once, last.
  void finish();

  clang::ASTContext &AST;
  const Config &Knowledge;
  TUSummary &Out;

private:
  unsigned makeType(TypeKind K, Strength S, int Record,
                    std::vector<uint32_t> Args, llvm::StringRef Name,
                    bool Weakable = false);
  unsigned withExtent(unsigned Index, const llvm::APInt &Extent);
  unsigned argumentType(const clang::CXXRecordDecl &D, unsigned Index);
  unsigned elementType(const TypeModel &M, const clang::CXXRecordDecl &D,
                       unsigned Index);
  unsigned makeModelledType(const TypeModel &M, const clang::CXXRecordDecl &D);
  void complete(const clang::CXXRecordDecl &D, unsigned Index);
  const TypeModel *modelOf(const clang::CXXRecordDecl &D);
  const TypeModel *findModel(const clang::CXXRecordDecl &D);
  bool ownsType(unsigned Index, unsigned Depth) const;

  llvm::StringMap<unsigned> Strings;
  std::map<std::tuple<unsigned, unsigned, unsigned>, unsigned> Ranges;
  llvm::DenseMap<const void *, unsigned> Types;
  std::map<std::string, unsigned> TypesByShape;
  llvm::MapVector<const clang::CXXRecordDecl *, unsigned> Records;
  llvm::DenseMap<const clang::FieldDecl *, unsigned> Fields;
  std::map<std::pair<unsigned, unsigned>, int> Bases; ///< record, type
  llvm::DenseMap<const clang::FunctionDecl *, unsigned> Symbols;
  llvm::MapVector<const clang::VarDecl *, unsigned> Globals;
  llvm::DenseMap<const clang::CXXRecordDecl *, const TypeModel *> Models;
  std::map<std::tuple<unsigned, GapKind, unsigned>, Gap> Gaps;
  llvm::DenseMap<const clang::NamedDecl *, unsigned> BoundIn;
  llvm::DenseMap<unsigned, unsigned> Files;
  llvm::SetVector<const clang::CXXRecordDecl *> Wanted;
  size_t Completed = 0;
};

} // namespace refcycle

#endif
