//===- driver/Progress.h - where the run is ---------------------*- C++ -*-===//

#ifndef REFCYCLE_DRIVER_PROGRESS_H
#define REFCYCLE_DRIVER_PROGRESS_H

#include "llvm/ADT/StringRef.h"

namespace refcycle {

/// One line "[12/150] file" on stderr that overwrites itself and is gone at the
/// end. Nothing where stderr is no terminal. Not thread-safe.
class Progress {
public:
  Progress(size_t Total, bool Quiet);
  ~Progress();

  /// \p File is done.
  void step(llvm::StringRef File);

private:
  size_t Total;
  size_t Done = 0;
  bool Shown;
};

} // namespace refcycle

#endif
