//===- model/Finding.h - what the analysis found ----------------*- C++ -*-===//
//
// A finding is one strong reference cycle: a ring of ownership edges, each with
// the source range that made it. Plain values, independent of any program.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_MODEL_FINDING_H
#define REFCYCLE_MODEL_FINDING_H

#include "model/Fix.h"
#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace refcycle {

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

/// What holds the edge of a hop.
enum class HopKind {
  Member,
  Capture,       ///< of a lambda
  BoundArgument, ///< of what binds arguments to a callable
  FunctionMember ///< of a function object that a callback holder keeps
};

/// "member", "capture", "bound-argument", "function-member".
const char *name(HopKind K);

/// One ownership edge of a ring.
struct Hop {
  std::string Field;  ///< "Folder::outer_"; for a capture "function::self".
  std::string Holder; ///< class that holds the field ("Folder")
  std::string Target; ///< class it keeps alive, or words for what has none
  SourcePlace Store;  ///< what made the edge; none for a part held by value
  SourcePlace Declaration; ///< where the field is declared, where known
  bool Named = true;  ///< counts for `cycle`: not a capture beside a member
  HopKind Kind = HopKind::Member;
  bool TargetIsClass = true;
  bool Deleter = false; ///< the next hop belongs to the target's deleter

  /// Where the edge is made: its store, else its declaration.
  const SourcePlace &place() const {
    return Store.File.empty() ? Declaration : Store;
  }
  /// Where what makes it is declared, else made.
  const SourcePlace &declaration() const {
    return Declaration.File.empty() ? Store : Declaration;
  }
};

/// What takes a ring apart for good.
enum class Remedy {
  Weaken, ///< the first hop holds a weak pointer
  Unown,  ///< the first hop holds a raw pointer: its family has no weak one
  Clear,  ///< no edge can be weakened: the callback is cleared when it has run
  Break   ///< no edge can be weakened: a call takes the ring apart
};

/// "weaken", "unown", "clear", "break".
const char *name(Remedy R);

/// One strong reference cycle.
struct Finding {
  std::string Check;      ///< "refcycle-strong-cycle", "refcycle-self-capture"
  Confidence Level = Confidence::Latent;
  std::vector<Hop> Hops;  ///< ring order; the first is the edge to weaken
  Remedy Advice = Remedy::Weaken;
  std::string Reason;     ///< why that edge, or why none: "it points back to …"
  bool RawIsEnough = false; ///< Hops[0] is a member of what its target owns alone
  /// Of Hops, those to weaken where the first cannot be, the best first.
  std::vector<size_t> Others = {};
  std::string Rival;      ///< another edge that may be the one; empty: none
  std::string Row;        ///< the rule that decided the level, one sentence
  SourcePlace Primary;    ///< the store or capture that makes Hops[0]
  std::string Message;    ///< the warning's text
  std::vector<Note> Notes;///< in the order of printing: one a hop, then what else
  std::vector<Note> Instead; ///< to be said where no edge comes to be weak
  std::string Fingerprint;///< hex digest of the rotation-normalised cycle
  std::optional<Fix> Offer;///< a verified fix of the files as they were analysed

  /// Those of Notes that are about the hops.
  std::span<const Note> hopNotes() const {
    return std::span(Notes).first(std::min(Hops.size(), Notes.size()));
  }

  /// Qualified names of the named hops in ring order ("cycle" in SARIF).
  std::vector<std::string> cycle() const;
};

} // namespace refcycle

#endif
