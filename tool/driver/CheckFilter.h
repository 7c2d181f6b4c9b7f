//===- driver/CheckFilter.h - which checks report ---------------*- C++ -*-===//

#ifndef REFCYCLE_DRIVER_CHECKFILTER_H
#define REFCYCLE_DRIVER_CHECKFILTER_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/GlobPattern.h"
#include <vector>

namespace refcycle {

/// Globs as clang-tidy reads them: separated by commas, a leading '-' takes
/// away, the last that matches decides. "*,-refcycle-self-capture".
class CheckFilter {
public:
  /// \p Globs must outlive the filter. Errors: a glob that is none; a list that
  /// enables no check there is.
  static llvm::Expected<CheckFilter> parse(llvm::StringRef Globs);

  bool enables(llvm::StringRef Check) const;

private:
  struct Entry {
    llvm::GlobPattern Pattern;
    bool Enables;
  };
  std::vector<Entry> Entries;
};

} // namespace refcycle

#endif
