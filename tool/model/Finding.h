//===- model/Finding.h - what the analysis found -----------------*- C++ -*-===//
//
// A finding is one strong reference cycle: a ring of ownership edges, each with
// the source range that made it. Plain values, independent of any program.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_MODEL_FINDING_H
#define REFCYCLE_MODEL_FINDING_H

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// How sure the analysis is; strongest last, so that levels compare.
///  - latent:  only the types allow the ring.
///  - managed: built, and code exists that takes it apart.
///  - likely:  built, and nothing seen takes it apart.
///  - proven:  built and left stranded on some path, never taken apart.
enum class Confidence { Latent, Managed, Likely, Proven };

/// "latent", "managed", "likely", "proven".
const char *name(Confidence C);

/// The weakest confidence that the level \p Name ("proven", "likely", "all")
/// reports.
std::optional<Confidence> confidenceOfLevel(std::string_view Name);

/// One ownership edge of a ring.
struct Hop {
  std::string Field;  ///< "Folder::outer_"; for a capture "lambda::self".
  std::string Holder; ///< class that holds the field ("Folder")
  std::string Target; ///< class it keeps alive
  SourcePlace Store;  ///< the store, insertion or capture that made the edge
  SourcePlace Declaration; ///< where the field is declared, where known
  bool Named = true;  ///< counts for `cycle`: not a capture beside a member
  bool Capture = false;
};

/// Something said about the finding at a place, in the order of printing.
struct Note {
  SourcePlace Place;
  std::string Message;
};

/// One strong reference cycle.
struct Finding {
  std::string Check;      ///< "refcycle-strong-cycle", "refcycle-self-capture"
  Confidence Level = Confidence::Latent;
  std::vector<Hop> Hops;  ///< ring order; the first is the edge to weaken
  std::string Reason;     ///< why that edge: "it points back to …"
  std::string Row;        ///< the rule that decided the level, one sentence
  SourcePlace Primary;    ///< the store or capture that makes Hops[0]
  std::string Message;    ///< the warning's text
  std::vector<Note> Notes;///< a note a hop, then the edge to weaken
  std::string Fingerprint;///< hex digest of the rotation-normalised cycle

  /// Qualified names of the named hops in ring order ("cycle" in SARIF).
  std::vector<std::string> cycle() const;
};

} // namespace refcycle

#endif
