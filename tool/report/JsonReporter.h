//===- report/JsonReporter.h - findings as plain JSON -----------*- C++ -*-===//
//
// For scripts. Keys come in this order and all are always there:
//
//   {"version": 1,
//    "findings": [{
//      "check": "refcycle-strong-cycle", "confidence": "proven",
//      "cycle": ["Folder::outer_", "Folder::inner_"],
//      "fingerprint": "…", "message": "…",
//      "location": {"file": "/p/a.cpp", "line": 12, "column": 5},
//      "hops": [{"field": "Folder::outer_", "holder": "Folder",
//                "target": "Folder", "kind": "member", "location": {…}}],
//      "notes": [{"message": "…", "location": {…}}],
//      "remedy": "weaken",
//      "edge_to_weaken": {"field": "Folder::outer_", "reason": "…"},
//      "row": "…",
//      "fix": {"description": "…", "applied": false,
//              "replacements": [{"file": "/p/a.h", "offset": 210,
//                                "length": 15, "text": "std::weak_ptr"}]}}],
//    "notices": [{"kind": "unknown-call", "message": "…", "location": {…}}]}
//
// Notices say what was not understood (model/Notice.h).
// A hop's kind is member, capture, bound-argument or function-member. The
// remedy is weaken or unown (make the edge weak, or a raw pointer), or clear or
// break where no edge can be weakened: then there is none. A place that is not
// known is null, and so is a fix that does not exist or was not looked for. Offsets
// and lengths are bytes in the files as they were analysed; once a fix is applied
// they mean nothing any more, and there are none. Files are named as the analysis names them, lines and columns
// count from 1, columns in bytes. "version" goes up when a key changes its
// meaning or goes away; new keys may appear without that.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_REPORT_JSONREPORTER_H
#define REFCYCLE_REPORT_JSONREPORTER_H

#include "report/Reporter.h"

namespace refcycle {

/// Writes \p Findings and the notices of \p Context as one JSON document.
void reportJson(llvm::ArrayRef<Finding> Findings, const ReportContext &Context,
                llvm::raw_ostream &OS);

} // namespace refcycle

#endif
