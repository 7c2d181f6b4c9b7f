//===- report/SourceText.h - the lines a report quotes ----------*- C++ -*-===//
//
// Reads each file once and answers with nothing where it cannot be read, is no
// regular file, or is no longer the file that was analysed (too few lines, too
// short a line). Never fails.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_REPORT_SOURCETEXT_H
#define REFCYCLE_REPORT_SOURCETEXT_H

#include "report/Reporter.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>
#include <optional>
#include <vector>

namespace refcycle {

/// A range in characters (Unicode code points), from 1, end exclusive.
struct CharacterRange {
  unsigned StartLine = 0, StartColumn = 0;
  unsigned EndLine = 0, EndColumn = 0;
};

class SourceText {
public:
  /// \p Context must outlive this.
  explicit SourceText(const ReportContext &Context) : Context(Context) {}

  /// The line \p Place starts in, without its end; Place.Column lies in it or
  /// just behind it. Owned by this.
  std::optional<llvm::StringRef> line(const SourcePlace &Place);

  /// \p Place, whose columns and length are bytes, in characters.
  std::optional<CharacterRange> characters(const SourcePlace &Place);

  /// Where \p E deletes, with its line and column.
  std::optional<SourcePlace> place(const Edit &E);

private:
  struct File {
    std::unique_ptr<llvm::MemoryBuffer> Buffer; ///< null: unreadable
    std::vector<llvm::StringRef> Lines;
  };

  const File &file(llvm::StringRef Name);
  std::unique_ptr<llvm::MemoryBuffer> read(llvm::StringRef Name) const;

  const ReportContext &Context;
  llvm::StringMap<File> Files;
};

} // namespace refcycle

#endif
