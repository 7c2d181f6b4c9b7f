//===- report/TextReporter.cpp - findings as clang prints them ------------===//

#include "report/TextReporter.h"
#include "report/Paths.h"
#include "report/SourceText.h"
#include "support/Printable.h"
#include <algorithm>
#include <utility>

namespace refcycle {

using llvm::raw_ostream;
using llvm::StringRef;

namespace {

class TextWriter {
public:
  TextWriter(const ReportContext &Context, raw_ostream &OS)
      : Context(Context), OS(OS), Source(Context) {}

  void finding(const Finding &F);

private:
  void location(const SourcePlace &Place);
  void severity(StringRef Word, raw_ostream::Colors Color);
  void snippet(const SourcePlace &Place);

  const ReportContext &Context;
  raw_ostream &OS;
  SourceText Source;
};

} // namespace

void TextWriter::location(const SourcePlace &Place) {
  if (Place.File.empty())
    return;
  OS.changeColor(raw_ostream::SAVEDCOLOR, /*Bold=*/true);
  OS << printable(displayPath(Place.File, Context.CurrentDirectory)) << ':';
  if (Place.Line)
    OS << Place.Line << ':';
  if (Place.Line && Place.Column)
    OS << Place.Column << ':';
  OS << ' ';
  OS.resetColor();
}

void TextWriter::severity(StringRef Word, raw_ostream::Colors Color) {
  OS.changeColor(Color, /*Bold=*/true);
  OS << Word << ": ";
  OS.resetColor();
}

void TextWriter::snippet(const SourcePlace &Place) {
  constexpr size_t MaxLineLength = 4096;
  std::optional<StringRef> Line = Source.line(Place);
  if (!Line || Line->size() > MaxLineLength)
    return;
  PrintableLine Shown = printableLine(*Line);
  size_t First = Place.Column - 1;
  size_t Last = std::min<size_t>(First + Place.Length, Line->size());
  unsigned Caret = Shown.Columns[First];
  unsigned End = std::max(Shown.Columns[Last], Caret + 1);

  std::string Number = std::to_string(Place.Line);
  size_t Margin = std::max<size_t>(4, Number.size()) + 1;
  OS.indent(Margin - Number.size()) << Number << " | " << Shown.Text << '\n';
  OS.indent(Margin) << " | ";
  OS.indent(Caret);
  OS.changeColor(raw_ostream::GREEN, /*Bold=*/true);
  OS << '^' << std::string(End - Caret - 1, '~');
  OS.resetColor();
  OS << '\n';
}

void TextWriter::finding(const Finding &F) {
  location(F.Primary);
  severity("warning", raw_ostream::MAGENTA);
  OS.changeColor(raw_ostream::SAVEDCOLOR, /*Bold=*/true);
  OS << printable(F.Message) << " [" << printable(F.Check) << ']';
  OS.resetColor();
  OS << '\n';
  snippet(F.Primary);
  const SourcePlace *Quoted = &F.Primary;
  for (auto N = F.Notes.begin(); N != F.Notes.end(); ++N) {
    // A ring of objects of few classes passes through one field several times.
    if (std::find(F.Notes.begin(), N, *N) != N)
      continue;
    location(N->Place);
    severity("note", raw_ostream::CYAN);
    OS << printable(N->Message) << '\n';
    if (N->Place != *std::exchange(Quoted, &N->Place))
      snippet(N->Place);
  }
}

void reportText(llvm::ArrayRef<Finding> Findings, const ReportContext &Context,
                raw_ostream &OS) {
  bool Before = OS.colors_enabled();
  OS.enable_colors(Context.Colors);
  TextWriter Writer(Context, OS);
  for (const Finding &F : Findings)
    Writer.finding(F);
  OS.enable_colors(Before);
}

} // namespace refcycle
