//===- SummaryFuzzer.cpp - summary files from anywhere --------------------===//
//
//   bytes --parseSummary--> error | summary --dump, link, analyze, report-->
//
// Whatever passes validation must be linked, analysed and printed without harm.
// This is also how the replies of worker processes are read.
//
//===----------------------------------------------------------------------===//

#include "SummaryMutator.h"
#include "analysis/Analyzer.h"
#include "link/Linker.h"
#include "link/Notices.h"
#include "report/Reporter.h"
#include "summary/Dump.h"
#include "summary/SummaryFile.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace refcycle;

/// Prints in every format, quoting lines of a file that has few.
static void reportAll(const Program &P) {
  auto [Findings, Notices] = analyze(P, {Confidence::Latent, 1});
  llvm::append_range(Notices, noticesOf(P));
  llvm::vfs::InMemoryFileSystem Files;
  for (const Finding &F : Findings)
    Files.addFile(F.Primary.File, 0,
                  llvm::MemoryBuffer::getMemBuffer("one\n\ttwo\n\xc3\xa4\n"));
  ReportContext Context;
  Context.CurrentDirectory = Context.Root = "/p";
  Context.Files = &Files;
  Context.Notices = Notices;
  for (const Reporter &R : reporters())
    R.Report(Findings, Context, llvm::nulls());
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  auto Summary = parseSummary({reinterpret_cast<const char *>(Data), Size});
  if (!Summary) {
    llvm::consumeError(Summary.takeError());
    return 0;
  }
  dump(**Summary, llvm::nulls());
  std::vector<std::unique_ptr<TUSummary>> All;
  All.push_back(std::move(*Summary));
  reportAll(link(All));
  return 0;
}

/// Changed bytes of a summary are seldom one: as a rule its values are changed.
extern "C" size_t LLVMFuzzerMutate(uint8_t *, size_t, size_t);
extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *Data, size_t Size,
                                          size_t MaxSize, unsigned Seed) {
  llvm::StringRef Bytes(reinterpret_cast<const char *>(Data), Size);
  auto Summary = parseSummary(Bytes);
  if (!Summary || Seed % 16 == 0) {
    if (!Summary)
      llvm::consumeError(Summary.takeError());
    return LLVMFuzzerMutate(Data, Size, MaxSize);
  }
  std::string Changed = mutate(**Summary, Seed);
  if (Changed.size() > MaxSize)
    return LLVMFuzzerMutate(Data, Size, MaxSize);
  llvm::copy(Changed, Data);
  return Changed.size();
}
