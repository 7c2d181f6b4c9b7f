//===- test/unit/report/Samples.h - findings to report ----------*- C++ -*-===//

#ifndef REFCYCLE_TEST_UNIT_REPORT_SAMPLES_H
#define REFCYCLE_TEST_UNIT_REPORT_SAMPLES_H

#include "report/Reporter.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include <gtest/gtest.h>

namespace refcycle::test {

inline SourcePlace at(std::string File, unsigned Line, unsigned Column,
                      unsigned Length = 0) {
  return {std::move(File), Line, Column, /*Offset=*/0, Length};
}

/// Folder::outer_ and Folder::inner_, stored in lines 2 and 1 of
/// /p/src/folder.cpp, whose text is folderSource().
inline Finding folderRing() {
  SourcePlace Outer = at("/p/src/folder.cpp", 2, 3, 21);
  SourcePlace Inner = at("/p/src/folder.cpp", 1, 1, 14);
  Finding F;
  F.Check = "refcycle-strong-cycle";
  F.Level = Confidence::Proven;
  F.Hops.resize(2);
  F.Hops[0] = {"Folder::outer_", "Folder", "Folder", Outer, {}};
  F.Hops[1] = {"Folder::inner_", "Folder", "Folder", Inner, {}};
  F.Reason = "it points back to its owner";
  F.Row = "a path builds the ring and strands it";
  F.Primary = Outer;
  F.Message = "'Folder' keeps itself alive";
  F.Notes = {{Outer, "'Folder::outer_' keeps 'Folder' alive; stored here"},
             {Inner, "'Folder::inner_' keeps 'Folder' alive; stored here"},
             {Outer, "make 'Folder::outer_' weak"}};
  F.Fingerprint = "0123abcd";
  return F;
}

inline llvm::StringRef folderSource() {
  return "inner_ = inner;\n"
         "  inner->outer_ = self;\n";
}

/// A file system in memory with what a test adds to it.
class SourceFiles {
public:
  SourceFiles() { add("/p/src/folder.cpp", folderSource()); }
  void add(llvm::StringRef Path, llvm::StringRef Text) {
    FS->addFile(Path, /*ModificationTime=*/0,
                llvm::MemoryBuffer::getMemBufferCopy(Text));
  }
  llvm::vfs::FileSystem *get() { return FS.get(); }

private:
  llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> FS{
      new llvm::vfs::InMemoryFileSystem};
};

inline std::string run(ReportFunction Report, llvm::ArrayRef<Finding> Findings,
                       const ReportContext &Context) {
  std::string Bytes;
  llvm::raw_string_ostream OS(Bytes);
  Report(Findings, Context, OS);
  return Bytes;
}

/// What \p Report wrote, parsed; null and a failed test if it is not JSON.
inline llvm::json::Value runJson(ReportFunction Report,
                                 llvm::ArrayRef<Finding> Findings,
                                 const ReportContext &Context) {
  auto Parsed = llvm::json::parse(run(Report, Findings, Context));
  if (Parsed)
    return std::move(*Parsed);
  ADD_FAILURE() << llvm::toString(Parsed.takeError());
  return nullptr;
}

/// The value under a path of keys and indices ("runs", 0, "results"), or null.
inline const llvm::json::Value &get(const llvm::json::Value &V) { return V; }

template <typename... Rest>
const llvm::json::Value &get(const llvm::json::Value &V, int Index,
                             Rest... Path);

template <typename... Rest>
const llvm::json::Value &get(const llvm::json::Value &V, const char *Key,
                             Rest... Path) {
  static const llvm::json::Value Null = nullptr;
  const llvm::json::Object *O = V.getAsObject();
  const llvm::json::Value *Child = O ? O->get(Key) : nullptr;
  return Child ? get(*Child, Path...) : Null;
}

template <typename... Rest>
const llvm::json::Value &get(const llvm::json::Value &V, int Index,
                             Rest... Path) {
  static const llvm::json::Value Null = nullptr;
  const llvm::json::Array *A = V.getAsArray();
  return A && unsigned(Index) < A->size() ? get((*A)[Index], Path...) : Null;
}

} // namespace refcycle::test

#endif
