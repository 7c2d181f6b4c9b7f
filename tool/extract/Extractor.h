//===- extract/Extractor.h - AST to TU summary ------------------*- C++ -*-===//
//
//   ASTContext --TypeTable, RecordTable, FunctionLowering--> TUSummary
//
// Walks one translation unit and writes down what moves ownership. Only facts:
// every decision is made later, on the model. What it does not understand is
// counted in TUSummary::gaps and never fatal.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_EXTRACT_EXTRACTOR_H
#define REFCYCLE_EXTRACT_EXTRACTOR_H

#include "config/Config.h"
#include "extract/GeneratedMembers.h"
#include "model/Summary.h"
#include <memory>

namespace clang {
class ASTContext;
}

namespace refcycle {

/// The summary of the translation unit in \p AST. Functions defined in system
/// headers are not lowered; their calls are modelled by \p Knowledge or named
/// as gaps. A host that leaves bodies in system headers out gives \p Generated.
/// Linear in the size of the AST outside system headers.
std::unique_ptr<TUSummary> extract(clang::ASTContext &AST,
                                   const Config &Knowledge,
                                   GeneratedMembers *Generated = nullptr);

} // namespace refcycle

#endif
