//===- report/TextReporter.h - findings as clang prints them ----*- C++ -*-===//
//
//   src/folder.cpp:12:5: warning: 'Folder' keeps itself alive …
//   [refcycle-strong-cycle]
//      12 |     inner->outer_ = self;
//         |     ^~~~~~~~~~~~~~~~~~~~
//   src/folder.cpp:10:5: note: 'Folder::inner_' keeps 'Folder' alive; stored
//   here …
//
// One warning a finding, then its notes. A place without a file is printed
// without location; the source line is left out where the file cannot be read
// or the line is longer than 4096 bytes. No summary line.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_REPORT_TEXTREPORTER_H
#define REFCYCLE_REPORT_TEXTREPORTER_H

#include "report/Reporter.h"

namespace refcycle {

/// Writes \p Findings as text. Uses CurrentDirectory, Files and Colors of
/// \p Context.
void reportText(llvm::ArrayRef<Finding> Findings, const ReportContext &Context,
                llvm::raw_ostream &OS);

} // namespace refcycle

#endif
