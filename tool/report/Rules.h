//===- report/Rules.h - the checks, in words --------------------*- C++ -*-===//
//
// What reports say about a check apart from any finding. The long form is the
// check's page in docs/checks/.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_REPORT_RULES_H
#define REFCYCLE_REPORT_RULES_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <optional>

namespace refcycle {

/// One check. Texts are UTF-8, whole sentences.
struct Rule {
  llvm::StringLiteral Id;    ///< "refcycle-strong-cycle"
  llvm::StringLiteral Name;  ///< "StrongCycle"
  llvm::StringLiteral Short; ///< one sentence
  llvm::StringLiteral Full;  ///< what is wrong and why it matters
  llvm::StringLiteral Help;  ///< what to do about it
};

/// Every check, in the order of SARIF's ruleIndex.
llvm::ArrayRef<Rule> rules();

/// Index of the rule called \p Check in rules().
std::optional<unsigned> ruleIndex(llvm::StringRef Check);

/// The guideline all checks follow, for people who want to read on.
inline constexpr llvm::StringLiteral GuidelineURI =
    "https://isocpp.github.io/CppCoreGuidelines/CppCoreGuidelines#Rr-weak_ptr";

} // namespace refcycle

#endif
