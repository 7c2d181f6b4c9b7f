//===- link/Notices.cpp ---------------------------------------------------===//

#include "link/Notices.h"
#include "support/Printable.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Path.h"

using namespace refcycle;

static std::string messageOf(const Program &P, const Gap &G) {
  std::string In = quoted(P.text(P.Symbols[G.function].name));
  switch (G.kind) {
  case GapKind::UnknownCall:
    return quoted(P.text(G.what)) + " is not known; what " + In +
           " gives it is taken not to be kept";
  case GapKind::UnknownConstructor:
    return "the constructor that " + In + " calls could not be resolved";
  case GapKind::NoGraph:
    return In + " has no control flow graph and is left out";
  }
  return In;
}

/// Two definitions at one place differ by what the preprocessor left of them.
static std::string messageOf(const Program &P, const Program::Conflict &C) {
  const Record &R = P.Records[C.Record];
  SourcePlace Used = P.place(R.range);
  std::string Where = "in another translation unit";
  if (Used != P.place(C.Range))
    Where = ("in " + llvm::sys::path::filename(Used.File) + ":" +
             llvm::Twine(Used.Line))
                .str();
  return quoted(P.text(R.name)) + " is defined differently " + Where +
         "; that definition is used";
}

std::vector<Notice> refcycle::noticesOf(const Program &P) {
  std::vector<Notice> Out;
  for (const Gap &G : P.Gaps)
    Out.push_back({P.place(G.range), name(G.kind), messageOf(P, G)});
  for (const Program::Conflict &C : P.Conflicts)
    Out.push_back({P.place(C.Range), "conflict", messageOf(P, C)});
  llvm::sort(Out);
  Out.erase(llvm::unique(Out), Out.end());
  return Out;
}
