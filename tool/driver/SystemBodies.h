//===- driver/SystemBodies.h - bodies that are not needed -------*- C++ -*-===//
//
// Bodies in system headers are half the cost of parsing, and none is lowered.
// What they do for the extraction is to instantiate code of the project. So
//
//   a body that is no template's   is skipped by the parser;
//   a template's body              is kept as tokens, parsed when first needed;
//   an instantiation               is held back, and made at the end only if it
//                                  may instantiate code of the project.
//
// The summary is the same as with all bodies, as far as InstantiationReach is
// right. Errors inside a body that is left out are not seen.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_DRIVER_SYSTEMBODIES_H
#define REFCYCLE_DRIVER_SYSTEMBODIES_H

#include "extract/GeneratedMembers.h"
#include "extract/InstantiationReach.h"
#include "clang/Basic/SourceLocation.h"
#include <utility>
#include <vector>

namespace clang {
class CompilerInstance;
class FunctionDecl;
class Sema;
} // namespace clang

namespace refcycle {

/// One translation unit's. To be made before parsing starts, and told what its
/// namesakes in clang::SemaConsumer are told.
class SystemBodies : public GeneratedMembers {
public:
  explicit SystemBodies(clang::CompilerInstance &Compiler);

  void setSema(clang::Sema *S) { Sema = S; }

  /// Shall the parser skip the body of \p D?
  static bool skips(const clang::Decl &D);

  /// The body of \p F has just been queued for instantiation.
  void hold(clang::FunctionDecl &F);

  /// The translation unit has been parsed: makes what is needed after all.
  void release();

  void declareConstructors(const clang::CXXRecordDecl &D) override;
  void define(const clang::CXXConstructorDecl &C) override;
  bool grew() override { return std::exchange(Grew, false); }

private:
  clang::Sema *Sema = nullptr;
  InstantiationReach Reach;
  std::vector<std::pair<clang::FunctionDecl *, clang::SourceLocation>> Held;
  bool Grew = false;
};

} // namespace refcycle

#endif
