//===- SummaryFuzzer.cpp - summary files from anywhere --------------------===//
//
//   bytes --parseSummary--> error | summary --link, analyze--> findings
//
// Whatever passes validation must be linked, analysed and printed without harm.
//
//===----------------------------------------------------------------------===//

#include "analysis/Analyzer.h"
#include "link/Linker.h"
#include "summary/Dump.h"
#include "summary/SummaryFile.h"
#include "llvm/Support/raw_ostream.h"

using namespace refcycle;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  auto Summary = parseSummary({reinterpret_cast<const char *>(Data), Size});
  if (!Summary) {
    llvm::consumeError(Summary.takeError());
    return 0;
  }
  dump(**Summary, llvm::nulls());
  std::vector<std::unique_ptr<TUSummary>> All;
  All.push_back(std::move(*Summary));
  Program P = link(All);
  AnalysisOptions Options;
  Options.Level = Confidence::Latent;
  analyze(P, Options);
  return 0;
}
