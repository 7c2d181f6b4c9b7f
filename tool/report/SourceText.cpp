//===- report/SourceText.cpp - the lines a report quotes ------------------===//

#include "report/SourceText.h"
#include "report/Paths.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include <algorithm>

namespace refcycle {

using llvm::StringRef;

std::unique_ptr<llvm::MemoryBuffer> SourceText::read(StringRef Name) const {
  if (!Context.Files || Name.empty())
    return nullptr;
  // An absolute name is opened as it is: without its ".." it may be another.
  std::string Path = Name.str();
  if (!Name.starts_with("/"))
    Path = absolutePath(Name, Context.CurrentDirectory);
  // Reading a pipe or a device might never end.
  auto Status = Context.Files->status(Path);
  if (!Status || !Status->isRegularFile())
    return nullptr;
  // Volatile: a mapped file that shrinks meanwhile would end the program.
  auto Buffer = Context.Files->getBufferForFile(
      Path, /*FileSize=*/-1, /*RequiresNullTerminator=*/false,
      /*IsVolatile=*/true);
  return Buffer ? std::move(*Buffer) : nullptr;
}

const SourceText::File &SourceText::file(StringRef Name) {
  auto [It, IsNew] = Files.try_emplace(Name);
  File &F = It->second;
  if (!IsNew)
    return F;
  F.Buffer = read(Name);
  if (!F.Buffer)
    return F;
  StringRef Rest = F.Buffer->getBuffer();
  for (size_t End; (End = Rest.find('\n')) != StringRef::npos;
       Rest = Rest.substr(End + 1))
    F.Lines.push_back(Rest.take_front(End));
  F.Lines.push_back(Rest);
  return F;
}

std::optional<StringRef> SourceText::line(const SourcePlace &Place) {
  const File &F = file(Place.File);
  if (Place.Line == 0 || Place.Line > F.Lines.size())
    return std::nullopt;
  StringRef Line = F.Lines[Place.Line - 1];
  Line.consume_back("\r");
  if (Place.Column == 0 || Place.Column - 1 > Line.size())
    return std::nullopt;
  return Line;
}

static unsigned countCharacters(StringRef Text) {
  return llvm::count_if(Text, [](char C) { return (C & 0xC0) != 0x80; });
}

std::optional<CharacterRange> SourceText::characters(const SourcePlace &Place) {
  std::optional<StringRef> Line = line(Place);
  if (!Line)
    return std::nullopt;
  const File &F = file(Place.File);
  size_t Start = Line->data() + Place.Column - 1 - F.Buffer->getBufferStart();
  size_t End =
      std::min<size_t>(Start + size_t(Place.Length), F.Buffer->getBufferSize());
  const char *EndOfPlace = F.Buffer->getBufferStart() + End;

  CharacterRange Range;
  Range.StartLine = Range.EndLine = Place.Line;
  while (Range.EndLine < F.Lines.size() &&
         F.Lines[Range.EndLine].data() <= EndOfPlace)
    ++Range.EndLine;
  const char *EndLine = F.Lines[Range.EndLine - 1].data();
  Range.StartColumn = countCharacters(Line->take_front(Place.Column - 1)) + 1;
  Range.EndColumn =
      countCharacters(StringRef(EndLine, EndOfPlace - EndLine)) + 1;
  return Range;
}

std::optional<SourcePlace> SourceText::place(const Edit &E) {
  const File &F = file(E.File);
  if (!F.Buffer || size_t(E.Offset) + E.Length > F.Buffer->getBufferSize())
    return std::nullopt;
  const char *Start = F.Buffer->getBufferStart() + E.Offset;
  auto Behind = llvm::partition_point(
      F.Lines, [&](StringRef Line) { return Line.data() <= Start; });
  unsigned Column = Start - std::prev(Behind)->data() + 1;
  return SourcePlace{E.File, unsigned(Behind - F.Lines.begin()), Column,
                     E.Offset, E.Length};
}

} // namespace refcycle
