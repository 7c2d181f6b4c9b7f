//===- SummaryMutator.h - summaries nearly like real ones ------*- C++ -*-===//

#ifndef REFCYCLE_TEST_FUZZ_SUMMARYMUTATOR_H
#define REFCYCLE_TEST_FUZZ_SUMMARYMUTATOR_H

#include "model/Summary.h"
#include <string>

namespace refcycle {

/// The bytes of \p S after a few changes of its values, most of them within the
/// rules of summary/Validate.h. Equal \p Seed, equal changes.
std::string mutate(TUSummary &S, unsigned Seed);

} // namespace refcycle

#endif
