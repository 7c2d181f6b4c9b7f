//===- model/Notice.cpp - what a run cannot vouch for ---------------------===//

#include "model/Notice.h"
#include <cassert>

namespace refcycle {

static constexpr NoticeKind Kinds[] = {
    {"unknown-call",
     "A library function that the configuration does not know was given an "
     "owner.",
     false},
    {"unknown-constructor", "A constructor call could not be resolved.", false},
    {"no-graph", "A function has no control flow graph.", false},
    {"conflict", "A class has more than one definition.", false},
    {"parse-error", "A translation unit does not parse.", true},
    {"budget", "The analysis of a function used up its budget.", false},
};

std::span<const NoticeKind> noticeKinds() { return Kinds; }

const NoticeKind &kindOf(const Notice &N) {
  for (const NoticeKind &K : Kinds)
    if (N.Id == K.Id)
      return K;
  assert(false && "a notice of no kind");
  return Kinds[0];
}

} // namespace refcycle
