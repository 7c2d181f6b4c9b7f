//===- analysis/Messages.h - a finding in words -----------------*- C++ -*-===//

#ifndef REFCYCLE_ANALYSIS_MESSAGES_H
#define REFCYCLE_ANALYSIS_MESSAGES_H

#include "model/Finding.h"

namespace refcycle {

/// What holds the edge of \p H: "'A::b'", "the capture of 'self'".
std::string holderOf(const Hop &H);

/// Fills in check, primary place, message and notes of \p F from its hops and
/// its advice; the notes it has come between those of the hops and the advice.
/// The primary place is the store that makes the edge to weaken, or that
/// field's declaration where there is none.
void describe(Finding &F);

} // namespace refcycle

#endif
