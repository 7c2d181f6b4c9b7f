//===- report/Rules.cpp - the checks, in words ----------------------------===//

#include "report/Rules.h"
#include "llvm/ADT/STLExtras.h"

namespace refcycle {

static constexpr Rule Rules[] = {
    {"refcycle-strong-cycle", "StrongCycle",
     "Members own each other in a ring.",
     "Objects own each other through counted pointers in a ring, so their "
     "counts never fall to zero: they are never destroyed, and neither is "
     "anything else they own.",
     "Make one edge of the ring weak (std::weak_ptr or the pointer family's "
     "counterpart), best the one that points back to an owner, and lock it "
     "where it is used. The last note of a finding names that edge and says "
     "why. If the ring is meant, take it apart on every path, but not in a "
     "destructor of an object of the ring, which never runs."},
    {"refcycle-self-capture", "SelfCapture",
     "A stored callback owns the object that stores it.",
     "A callback kept by an object captures a counted pointer that leads, "
     "directly or through other objects, back to that object. The object and "
     "the callback keep each other alive and are never destroyed.",
     "Capture a weak pointer and lock it in the callback, or capture by value "
     "only what the callback needs. If the callback runs once, move it out of "
     "the object before calling it."},
};

llvm::ArrayRef<Rule> rules() { return Rules; }

std::optional<unsigned> ruleIndex(llvm::StringRef Check) {
  for (auto [Index, R] : llvm::enumerate(Rules))
    if (R.Id == Check)
      return Index;
  return std::nullopt;
}

} // namespace refcycle
