//===- report/Reporter.h - findings to bytes --------------------*- C++ -*-===//
//
//   findings (in the order given) --Reporter--> bytes
//
// A reporter is a function: it writes all findings to a stream, in the order
// it is given them, and keeps nothing. The same findings and context give the
// same bytes. Reporters never fail: what cannot be read is left out, bytes that
// are not UTF-8 are replaced or escaped. Whether the stream itself failed is
// for the owner of the stream to ask.
//
// Each format is one file, XReporter, and one line in reporters().
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_REPORT_REPORTER_H
#define REFCYCLE_REPORT_REPORTER_H

#include "model/Notice.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include <string>

namespace refcycle {

/// What a reporter may know beside the findings. All of it is optional.
struct ReportContext {
  /// Absolute. Text shows files below it relative to it; relative file names
  /// are taken to start from it.
  std::string CurrentDirectory;
  /// Absolute. SARIF gives files below it relative to %SRCROOT%.
  std::string Root;
  /// Version of the tool; left out where empty.
  std::string Version;
  /// Where source lines come from; not owned. Null: none are shown.
  llvm::vfs::FileSystem *Files = nullptr;
  /// Terminal colours (text only).
  bool Colors = false;
  /// The run could not do its job (SARIF).
  bool Failed = false;
  /// What the findings' completeness is limited by (SARIF and JSON).
  llvm::ArrayRef<Notice> Notices;
};

using ReportFunction = void (*)(llvm::ArrayRef<Finding>, const ReportContext &,
                                llvm::raw_ostream &);

/// A format under the name that users give it.
struct Reporter {
  llvm::StringLiteral Name;
  ReportFunction Report;
};

/// Every format there is: "text", "json", "sarif".
llvm::ArrayRef<Reporter> reporters();

/// The reporter called \p Name, or null.
const Reporter *findReporter(llvm::StringRef Name);

} // namespace refcycle

#endif
