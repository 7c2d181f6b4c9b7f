//===- fix/LambdaText.h - a lambda that calls one function -------*- C++ -*-===//

#ifndef REFCYCLE_FIX_LAMBDATEXT_H
#define REFCYCLE_FIX_LAMBDATEXT_H

#include "fix/Editor.h"
#include <map>
#include <string>
#include <vector>

namespace refcycle {

/// The parts of `[captures](parameters) { receiver->callee(arguments); }`.
struct LambdaText {
  std::vector<std::string> Captures, Parameters, Arguments;
  std::string Receiver; ///< "self->"
  std::string Callee;
  /// What "$1" in Arguments and Receiver stands for.
  std::map<std::string, std::string> Placeholders;
  bool Mutable = false;

  std::string call() const;
  /// The whole in place of \p Old, with the lines of \p Body: on one line, or
  /// where that would be too long for a reader, over several.
  std::string lambda(const std::vector<std::string> &Body,
                     clang::SourceRange Old, const Editor &Edit) const;
};

} // namespace refcycle

#endif
