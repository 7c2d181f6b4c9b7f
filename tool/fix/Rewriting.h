//===- fix/Rewriting.h - what one translation unit says of a fix -*- C++ -*-===//
//
//   Hop + AST --find uses, classify--> edits | refusals
//
// The rewriters read one AST and never touch a file. Those of all translation
// units that see the changed declaration make one fix together: the union of
// their edits, or none at all if one of them refuses.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_REWRITING_H
#define REFCYCLE_FIX_REWRITING_H

#include "model/Finding.h"
#include "model/Fix.h"
#include <map>
#include <set>
#include <string>
#include <vector>

namespace clang {
class ASTContext;
}

namespace refcycle {

class Config;

/// Why something cannot be rewritten.
struct Refusal {
  SourcePlace Place;
  std::string Reason; ///< "its address is taken"
};

/// Where it begins, and how many bytes it has.
using TextRange = std::pair<SourcePlace, unsigned>;

/// What becomes of `p->f()` where nothing asks whether p is there.
enum class FixStyle {
  Keep, ///< `p.lock()->f()`: fails as it did
  Guard ///< `if (auto q = p.lock()) q->f();`: does nothing
};

struct Rewriting {
  bool Found = false;         ///< the edge to weaken is declared in this unit
  bool WithoutObject = false; ///< see AttemptsSoFar; it does
  std::string Description;
  std::set<Edit> Edits;
  /// Headers that the new text needs: file, "<utility>".
  std::set<std::pair<std::string, std::string>> Includes;
  /// Members that no unit may change after the construction of their object:
  /// identity, file.
  std::map<std::string, std::string> Constant;
  /// What is no longer done where the pointer has expired: "'done' is not
  /// called".
  std::set<Note> LeftOut;
  std::vector<Refusal> Refusals; ///< not empty: there is no fix
  /// Code of templates that names the edge, and that of it which some unit has
  /// an instance of: what it is in the rest nobody knows.
  std::set<SourcePlace> InTemplates, InInstances;
  /// What has the name of the edge in code that a unit does not compile.
  std::set<SourcePlace> NotCompiled;
  /// Code that macros make strings of.
  std::set<TextRange> Stringized;

  /// Adds what another unit says. Edits that both want are one.
  void merge(const Rewriting &Other);
};

/// Two edits of \p Edits that cannot both be made, or null: they overlap, or
/// insert different text at one place. Linear.
const Edit *conflictIn(const std::set<Edit> &Edits);

/// What earlier attempts on the same ring came to know.
struct AttemptsSoFar {
  /// USRs of functions that run while objects end, where the pointer may have
  /// expired: there, as in all destructors, code on it is left out if it has.
  std::set<std::string> InCleanup;
  /// A lambda that can do without its object captures the members it reads by
  /// value, or nothing.
  bool WithoutObject = true;
  /// The member becomes a raw pointer: what has it is a part of its target.
  bool Raw = false;
  /// The lambdas are called while objects end: what in them needs no object is
  /// done without it.
  bool CalledInCleanup = false;
};

struct WeakenOptions {
  const Config &Knowledge;
  FixStyle Style = FixStyle::Keep;
  /// USRs of the functions a call of which may change the member.
  std::set<std::string> Writers;
  AttemptsSoFar Known = {};
};

/// What it takes in \p AST to make the edge \p H weak, or raw: a member, a captured
/// variable, a bound argument. Linear in the size of the AST.
Rewriting weaken(clang::ASTContext &AST, const Hop &H,
                 const WeakenOptions &Options);

} // namespace refcycle

#endif
