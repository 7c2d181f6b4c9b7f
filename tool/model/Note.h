//===- model/Note.h - words about a place -----------------------*- C++ -*-===//

#ifndef REFCYCLE_MODEL_NOTE_H
#define REFCYCLE_MODEL_NOTE_H

#include <compare>
#include <string>

namespace refcycle {

/// A place in a source file. Lines and columns count from 1, offsets and
/// lengths are in bytes. An empty File means "unknown".
struct SourcePlace {
  std::string File;
  unsigned Line = 0, Column = 0;
  unsigned Offset = 0, Length = 0;

  friend bool operator==(const SourcePlace &, const SourcePlace &) = default;
  friend auto operator<=>(const SourcePlace &, const SourcePlace &) = default;
};

/// Something said about a finding or a fix at a place.
struct Note {
  SourcePlace Place;
  std::string Message;

  friend bool operator==(const Note &, const Note &) = default;
  friend auto operator<=>(const Note &, const Note &) = default;
};

} // namespace refcycle

#endif
