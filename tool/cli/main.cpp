//===- cli/main.cpp - refcycle --------------------------------------------===//

#include "cli/Arguments.h"
#include "driver/Scan.h"
#include "driver/Worker.h"
#include "support/Errors.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace refcycle;

namespace {
enum ExitCode { Nothing = 0, Found = 1, Unable = 2 };
}

static int verdict(const Outcome &Out) {
  if (Out.didItsJob())
    return Out.Findings ? Found : Nothing;
  if (!Out.Unusable)
    llvm::errs() << (Out.Units ? "refcycle: error: no translation unit could be "
                                 "parsed\n"
                               : "refcycle: error: none of the files is C++\n");
  return Unable;
}

static llvm::Expected<int> run(llvm::ArrayRef<const char *> Words,
                               std::string Program) {
  auto Args = parseArguments(Words);
  if (!Args)
    return Args.takeError();
  Args->O.Program = std::move(Program);
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
    Out = dumpFiles(Args->O);
    break;
  case Command::Extract:
    Out = extractFile(Args->O);
    break;
  case Command::Link:
    Out = linkFiles(Args->O);
    break;
  case Command::Scan:
    Out = scan(Args->O);
    break;
  case Command::Worker:
    if (llvm::Error E = work(Args->O.Inputs.front()))
      return E;
    return Nothing;
  }
  if (!Out)
    return Out.takeError();
  // What did not parse is in the summary: a build goes on, and link counts it.
  if (Args->What == Command::Extract || Args->What == Command::Dump)
    return Out->Unusable ? Unable : Nothing;
  return verdict(*Out);
}

int main(int Count, const char **Words) {
  static int Here; // an address in this program
  auto Code = run(llvm::ArrayRef(Words, Count).drop_front(),
                  llvm::sys::fs::getMainExecutable(Words[0], &Here));
  if (Code)
    return *Code;
  llvm::errs() << "refcycle: error: " << llvm::toString(Code.takeError())
               << '\n';
  return Unable;
}
