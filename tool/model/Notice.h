//===- model/Notice.h - what a run cannot vouch for -------------*- C++ -*-===//

#ifndef REFCYCLE_MODEL_NOTICE_H
#define REFCYCLE_MODEL_NOTICE_H

#include "model/Finding.h"
#include <span>

namespace refcycle {

/// Something about the input that makes findings less complete: code that was
/// not understood or not run to its end, classes with two definitions, files that
/// did not parse.
struct Notice {
  SourcePlace Place;
  std::string Id; ///< "unknown-call", …: that of one of noticeKinds()
  std::string Message;

  friend bool operator==(const Notice &, const Notice &) = default;
  friend auto operator<=>(const Notice &, const Notice &) = default;
};

/// A kind of notice.
struct NoticeKind {
  const char *Id;
  const char *Text; ///< one sentence
  bool IsError;     ///< the input is wrong, not our understanding of it
};

/// Every kind there is.
std::span<const NoticeKind> noticeKinds();

const NoticeKind &kindOf(const Notice &N);

} // namespace refcycle

#endif
