//===- cli/main.cpp - refcycle --------------------------------------------===//

#include "cli/Arguments.h"
#include "driver/Scan.h"
#include "support/Errors.h"
#include "llvm/Support/raw_ostream.h"

using namespace refcycle;

namespace {
enum ExitCode { Nothing = 0, Found = 1, Unable = 2 };
}

static int verdict(const Outcome &Out) {
  if (Out.isVoid()) {
    llvm::errs() << "refcycle: error: no translation unit could be parsed\n";
    return Unable;
  }
  return Out.Findings ? Found : Nothing;
}

static llvm::Expected<int> run(llvm::ArrayRef<const char *> Words) {
  auto Args = parseArguments(Words);
  if (!Args)
    return Args.takeError();
  llvm::Expected<Outcome> Out = Outcome();
  switch (Args->What) {
  case Command::Help:
    printHelp(llvm::outs());
    return Nothing;
  case Command::Version:
    llvm::outs() << "refcycle " REFCYCLE_VERSION " (Clang " LLVM_VERSION_STRING
                    ")\n";
    return Nothing;
  case Command::Dump:
    if (llvm::Error E = dumpFiles(Args->O))
      return E;
    return Nothing;
  case Command::Extract:
    // What failed is in the summary: a build goes on, and link counts it.
    Out = extractFile(Args->O);
    if (!Out)
      return Out.takeError();
    return Nothing;
  case Command::Link:
    Out = linkFiles(Args->O);
    break;
  case Command::Scan:
    Out = scan(Args->O);
    break;
  }
  if (!Out)
    return Out.takeError();
  return verdict(*Out);
}

int main(int Count, const char **Words) {
  auto Code = run(llvm::ArrayRef(Words, Count).drop_front());
  if (Code)
    return *Code;
  llvm::errs() << "refcycle: error: " << llvm::toString(Code.takeError())
               << '\n';
  return Unable;
}
