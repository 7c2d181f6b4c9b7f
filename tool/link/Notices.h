//===- link/Notices.h - gaps and conflicts in words -------------*- C++ -*-===//

#ifndef REFCYCLE_LINK_NOTICES_H
#define REFCYCLE_LINK_NOTICES_H

#include "link/Program.h"
#include "model/Notice.h"

namespace refcycle {

/// What was not understood of \p P, and its classes with several definitions,
/// by place.
std::vector<Notice> noticesOf(const Program &P);

} // namespace refcycle

#endif
