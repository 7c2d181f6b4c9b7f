//===- analysis/CopyOnWrite.h - values whose copies share -------*- C++ -*-===//
//
// A copy is one pointer; the content is copied when one of several holders
// edits it. The count is not atomic: all holders belong to one thread.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_COPYONWRITE_H
#define REFCYCLE_ANALYSIS_COPYONWRITE_H

#include "llvm/ADT/IntrusiveRefCntPtr.h"

namespace refcycle {

template <typename T> class CopyOnWrite {
public:
  CopyOnWrite() = default;
  CopyOnWrite(T Content)
      : Held(llvm::makeIntrusiveRefCnt<Box>(std::move(Content))) {}

  /// Only of one that was given a content.
  const T &get() const { return Held->Content; }
  operator const T &() const { return get(); }
  const T *operator->() const { return &get(); }

  /// The content, no longer shared; a fresh one where there is none.
  T &edit() {
    if (!Held)
      Held = llvm::makeIntrusiveRefCnt<Box>(T());
    else if (Held->UseCount() > 1)
      Held = llvm::makeIntrusiveRefCnt<Box>(Held->Content);
    return Held->Content;
  }

  explicit operator bool() const { return bool(Held); }
  /// Have neither of the two edited it since one was copied from the other?
  bool shares(const CopyOnWrite &Other) const { return Held == Other.Held; }

private:
  struct Box : llvm::RefCountedBase<Box> {
    explicit Box(T Content) : Content(std::move(Content)) {}
    T Content;
  };
  llvm::IntrusiveRefCntPtr<Box> Held;
};

} // namespace refcycle

#endif
