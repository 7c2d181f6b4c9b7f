//===- analysis/Messages.h - a finding in words ------------------*- C++ -*-===//

#ifndef REFCYCLE_ANALYSIS_MESSAGES_H
#define REFCYCLE_ANALYSIS_MESSAGES_H

#include "link/Program.h"
#include "model/Finding.h"

namespace refcycle {

/// Fills in check, primary place, message and notes of \p F from its hops. The
/// primary place is the store that makes the edge to weaken, or that field's
/// declaration where the store cannot be shown.
void describe(const Program &P, Finding &F);

} // namespace refcycle

#endif
