//===- summary/SummaryFile.cpp --------------------------------------------===//

#include "summary/SummaryFile.h"
#include "summary/Validate.h"
#include "support/Errors.h"
#include "support/OutputFile.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace refcycle;

namespace {

/// The one part of the schema that no version may change: the version is the
/// first field of the root table.
struct VersionedTable : flatbuffers::Table {
  static constexpr flatbuffers::voffset_t VersionField = 4;

  bool Verify(flatbuffers::Verifier &V) const {
    return VerifyTableStart(V) &&
           VerifyField<uint32_t>(V, VersionField, sizeof(uint32_t)) &&
           V.EndTable();
  }
  uint32_t version() const { return GetField<uint32_t>(VersionField, 0); }
};

} // namespace

static flatbuffers::Verifier verifier(llvm::StringRef Bytes) {
  // The default limit of a million tables is met by real files.
  return flatbuffers::Verifier(reinterpret_cast<const uint8_t *>(Bytes.data()),
                               Bytes.size(),
                               /*max_depth=*/64, /*max_tables=*/~0u >> 1);
}

static bool isSummary(llvm::StringRef Bytes) {
  constexpr size_t HeaderSize = 2 * sizeof(flatbuffers::uoffset_t);
  return Bytes.size() >= HeaderSize &&
         fb::TUSummaryBufferHasIdentifier(Bytes.data());
}

static llvm::Error damaged(const llvm::Twine &Why) {
  return makeError("damaged (" + Why +
                   "); write it again with 'refcycle extract'");
}

llvm::Expected<std::unique_ptr<TUSummary>>
refcycle::parseSummary(llvm::StringRef Bytes) {
  if (!isSummary(Bytes))
    return makeError(
        Bytes.empty()
            ? "empty; write it again with 'refcycle extract'"
            : "no summary file; name files written by 'refcycle extract'");
  auto Header = verifier(Bytes);
  if (!Header.VerifyBuffer<VersionedTable>(fb::TUSummaryIdentifier()))
    return damaged("its header is cut off or overwritten");
  unsigned Version =
      flatbuffers::GetRoot<VersionedTable>(Bytes.data())->version();
  if (Version != SummaryVersion)
    return makeError("of format version " + llvm::Twine(Version) +
                     ", and this refcycle reads version " +
                     llvm::Twine(SummaryVersion) +
                     "; write it again with this one's 'refcycle extract'");
  auto Body = verifier(Bytes);
  if (!fb::VerifyTUSummaryBuffer(Body))
    return damaged("it is cut off or overwritten");
  std::unique_ptr<TUSummary> Summary = fb::UnPackTUSummary(Bytes.data());
  if (llvm::Error E = validate(*Summary))
    return damaged(llvm::toString(std::move(E)));
  return Summary;
}

llvm::Error refcycle::writeSummary(const TUSummary &Summary,
                                   llvm::StringRef Path) {
  flatbuffers::FlatBufferBuilder Builder;
  fb::FinishTUSummaryBuffer(Builder, fb::CreateTUSummary(Builder, &Summary));
  return writeFile(Path, llvm::StringRef(reinterpret_cast<const char *>(
                                             Builder.GetBufferPointer()),
                                         Builder.GetSize()));
}

llvm::Expected<std::unique_ptr<TUSummary>>
refcycle::readSummary(llvm::StringRef Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return makeError("cannot read summary '" + Path +
                     "': " + Buffer.getError().message());
  auto Summary = parseSummary((*Buffer)->getBuffer());
  if (!Summary)
    return makeError("'" + Path + "' is " +
                     llvm::toString(Summary.takeError()));
  return Summary;
}
