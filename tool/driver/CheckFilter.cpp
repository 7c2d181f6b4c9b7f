//===- driver/CheckFilter.cpp ---------------------------------------------===//

#include "driver/CheckFilter.h"
#include "report/Rules.h"
#include "support/Errors.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace refcycle;

llvm::Expected<CheckFilter> CheckFilter::parse(llvm::StringRef Globs) {
  CheckFilter Filter;
  llvm::SmallVector<llvm::StringRef> Parts;
  Globs.split(Parts, ',', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef Part : Parts) {
    llvm::StringRef Glob = Part.trim();
    bool Enables = !Glob.consume_front("-");
    auto Pattern = llvm::GlobPattern::create(Glob);
    if (!Pattern)
      return makeError("'" + Part + "' in '--checks' is no glob: " +
                       llvm::toString(Pattern.takeError()));
    Filter.Entries.push_back({std::move(*Pattern), Enables});
  }
  if (llvm::none_of(rules(),
                    [&](const Rule &R) { return Filter.enables(R.Id); }))
    return makeError(
        "'--checks=" + Globs + "' enables no check; there are " +
        llvm::join(llvm::map_range(rules(), [](auto &R) { return R.Id.str(); }),
                   ", "));
  return Filter;
}

bool CheckFilter::enables(llvm::StringRef Check) const {
  for (const Entry &E : llvm::reverse(Entries))
    if (E.Pattern.match(Check))
      return E.Enables;
  return false;
}
