//===- support/Printable.cpp - text that is safe on a terminal ------------===//

#include "support/Printable.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Unicode.h"
#include "llvm/Support/raw_ostream.h"
#include <optional>

namespace refcycle {

using llvm::StringRef;

namespace {

/// The first character of a text: its bytes and how they are shown.
struct Character {
  unsigned Bytes;
  std::string Shown;
  unsigned Width;
};

} // namespace

static std::optional<llvm::UTF32> decode(StringRef Bytes) {
  auto *Begin = reinterpret_cast<const llvm::UTF8 *>(Bytes.begin());
  auto *End = reinterpret_cast<const llvm::UTF8 *>(Bytes.end());
  llvm::UTF32 CodePoint;
  if (llvm::convertUTF8Sequence(&Begin, End, &CodePoint,
                                llvm::strictConversion) != llvm::conversionOK)
    return std::nullopt;
  return CodePoint;
}

static Character escaped(unsigned Bytes, const char *Format, unsigned Value) {
  std::string Shown;
  llvm::raw_string_ostream(Shown) << llvm::format(Format, Value);
  unsigned Width = Shown.size();
  return {Bytes, std::move(Shown), Width};
}

static Character firstCharacter(StringRef Text) {
  auto Lead = static_cast<unsigned char>(Text.front());
  std::optional<llvm::UTF32> CodePoint = decode(Text);
  if (!CodePoint)
    return escaped(1, "<%02X>", Lead);
  StringRef Bytes = Text.take_front(llvm::getNumBytesForUTF8(Lead));
  int Width = llvm::sys::unicode::columnWidthUTF8(Bytes);
  if (Width < 0) // not printable
    return escaped(Bytes.size(), "<U+%04X>", *CodePoint);
  return {unsigned(Bytes.size()), Bytes.str(), unsigned(Width)};
}

PrintableLine printableLine(StringRef Line) {
  constexpr unsigned TabStop = 8;
  PrintableLine Result;
  unsigned Column = 0;
  while (!Line.empty()) {
    Character C = firstCharacter(Line);
    if (Line.front() == '\t') {
      C.Width = TabStop - Column % TabStop;
      C.Shown.assign(C.Width, ' ');
    }
    Result.Text += C.Shown;
    Result.Columns.insert(Result.Columns.end(), C.Bytes, Column);
    Column += C.Width;
    Line = Line.drop_front(C.Bytes);
  }
  Result.Columns.push_back(Column);
  return Result;
}

std::string printable(StringRef Text) {
  std::string Result;
  while (!Text.empty()) {
    Character C = firstCharacter(Text);
    Result += C.Shown;
    Text = Text.drop_front(C.Bytes);
  }
  return Result;
}

} // namespace refcycle
