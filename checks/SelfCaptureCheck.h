//===- checks/SelfCaptureCheck.h - callbacks owning the owner ---*- C++ -*-===//

#ifndef REFCYCLE_CHECKS_SELFCAPTURECHECK_H
#define REFCYCLE_CHECKS_SELFCAPTURECHECK_H

#include "CycleCheck.h"

namespace clang::tidy::refcycle {

/// Finds stored callbacks (std::function and kin) that own, directly or through
/// others, the object that stores them.
/// The page of the check is docs/checks/self-capture.md.
class SelfCaptureCheck : public CycleCheck {
public:
  using CycleCheck::CycleCheck;
};

} // namespace clang::tidy::refcycle

#endif
