//===- report/Reporter.cpp - findings to bytes ----------------------------===//

#include "report/Reporter.h"
#include "report/JsonReporter.h"
#include "report/SarifReporter.h"
#include "report/TextReporter.h"
#include "llvm/ADT/STLExtras.h"

namespace refcycle {

static constexpr Reporter Reporters[] = {
    {"text", reportText},
    {"json", reportJson},
    {"sarif", reportSarif},
};

llvm::ArrayRef<Reporter> reporters() { return Reporters; }

const Reporter *findReporter(llvm::StringRef Name) {
  const Reporter *It = llvm::find_if(
      Reporters, [Name](const Reporter &R) { return R.Name == Name; });
  return It == std::end(Reporters) ? nullptr : It;
}

} // namespace refcycle
