//===- EditFuzzer.cpp - edits to a file that has changed since ------------===//
//
//   text, edits --completeEdits--> error | edits --applyEdits--> text
//
// The edits come from a parse; the file may be another one by the time that
// they are made.
//
//===----------------------------------------------------------------------===//

#include "fix/ApplyEdits.h"
#include <fuzzer/FuzzedDataProvider.h>

using namespace refcycle;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  FuzzedDataProvider In(Data, Size);
  const std::string File = "/nowhere/fuzzed.cpp";
  Rewriting R;
  for (int N = In.ConsumeIntegralInRange(0, 4); N > 0; --N)
    R.Edits.insert({File, In.ConsumeIntegral<unsigned>() >> 16,
                    In.ConsumeIntegral<unsigned>() >> 24,
                    In.ConsumeRandomLengthString(16)});
  if (In.ConsumeBool())
    R.Includes.insert({File, "<memory>"});
  const FileTexts Texts{{File, In.ConsumeRemainingBytesAsString()}};
  auto Edits = completeEdits(R, Texts);
  if (Edits)
    applyEdits(*Edits, Texts);
  else
    llvm::consumeError(Edits.takeError());
  return 0;
}
