//===- driver/Progress.cpp ------------------------------------------------===//

#include "driver/Progress.h"
#include "support/Printable.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

using namespace refcycle;

static constexpr const char *ClearLine = "\r\033[K";

Progress::Progress(size_t Total, bool Quiet)
    : Total(Total),
      Shown(!Quiet && llvm::sys::Process::StandardErrIsDisplayed()) {}

Progress::~Progress() {
  if (Shown)
    llvm::errs() << ClearLine;
}

void Progress::step(llvm::StringRef File) {
  ++Done;
  if (Shown)
    // The last component: a line that wraps cannot be overwritten.
    llvm::errs() << ClearLine << '[' << Done << '/' << Total << "] "
                 << printable(llvm::sys::path::filename(File));
}
