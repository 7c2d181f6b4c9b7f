//===- driver/ASTVisitor.h - a whole AST, for a function --------*- C++ -*-===//

#ifndef REFCYCLE_DRIVER_ASTVISITOR_H
#define REFCYCLE_DRIVER_ASTVISITOR_H

#include "clang/AST/ASTConsumer.h"
#include <functional>

namespace refcycle {

/// Hands the whole AST to a function.
class ASTVisitor : public clang::ASTConsumer {
public:
  explicit ASTVisitor(std::function<void(clang::ASTContext &)> Visit)
      : Visit(std::move(Visit)) {}
  void HandleTranslationUnit(clang::ASTContext &AST) override { Visit(AST); }

private:
  std::function<void(clang::ASTContext &)> Visit;
};

} // namespace refcycle

#endif
