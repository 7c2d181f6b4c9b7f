//===- checks/StrongCycleCheck.h - members that own in a ring ---*- C++ -*-===//

#ifndef REFCYCLE_CHECKS_STRONGCYCLECHECK_H
#define REFCYCLE_CHECKS_STRONGCYCLECHECK_H

#include "CycleCheck.h"

namespace clang::tidy::refcycle {

/// Finds members that own each other in a ring: parent and child, observer and
/// subject, a class and itself, any number of hops.
/// The page of the check is docs/checks/strong-cycle.md.
class StrongCycleCheck : public CycleCheck {
public:
  using CycleCheck::CycleCheck;
};

} // namespace clang::tidy::refcycle

#endif
