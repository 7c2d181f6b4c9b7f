//===- report/SarifReporter.h - findings as SARIF 2.1.0 ---------*- C++ -*-===//
//
// For code scanning services and editors. One run; one result a finding:
//   level                proven and likely: "warning"; managed and latent:
//   "note" relatedLocations     the notes codeFlows            one thread flow
//   with a location for each hop partialFingerprints  {"refcycle/v1":
//   Finding::Fingerprint} properties           {"cycle": Finding::cycle(),
//   "confidence": "proven"}
// A finding with an offer has a fix; once it is applied it has none, as the files
// are no longer those of the log. So has one whose files cannot be read.
// Notices are notifications of the one invocation.
// Files below the root are relative to %SRCROOT%, others are file:// URIs.
// Columns are in Unicode code points where the file can be read, and as the
// finding has them (bytes) where it cannot. A check that is not in rules() has
// a ruleId and no ruleIndex.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_REPORT_SARIFREPORTER_H
#define REFCYCLE_REPORT_SARIFREPORTER_H

#include "report/Reporter.h"

namespace refcycle {

/// Writes \p Findings as one SARIF log. Uses CurrentDirectory, Root, Version
/// and Files of \p Context.
void reportSarif(llvm::ArrayRef<Finding> Findings, const ReportContext &Context,
                 llvm::raw_ostream &OS);

} // namespace refcycle

#endif
