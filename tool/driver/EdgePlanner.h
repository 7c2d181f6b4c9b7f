//===- driver/EdgePlanner.h - one edge made weak ----------------*- C++ -*-===//
//
//   hop --units that see it--> ASTs --weaken--> edits --apply in memory, parse,
//   link, analyse--> the program with the edge weak
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_DRIVER_EDGEPLANNER_H
#define REFCYCLE_DRIVER_EDGEPLANNER_H

#include "driver/FixPlanner.h"
#include <map>

namespace refcycle {

/// The edits of one edge, and the program with them.
struct Step {
  std::string Description;
  std::vector<Edit> Edits;
  std::set<Note> LeftOut; ///< see Rewriting
  FileTexts Before;
  ProgramState After;
};

/// One edge of one state of the program.
class EdgePlanner {
public:
  EdgePlanner(const ProgramState &State, const PlanOptions &O,
              AttemptsSoFar Known, std::vector<Note> &Refusals)
      : State(State), O(O), Known(std::move(Known)), Refusals(Refusals) {}

  /// What makes \p H weak, as a program that parses; nothing, and why, if there
  /// is none.
  std::optional<Step> run(const Hop &H);
  /// Did run() make a lambda do without its object?
  bool didWithoutObject() const { return Known.WithoutObject; }

private:
  using Units = std::vector<size_t>; ///< indices in the state

  Units unitsWith(const std::set<std::string> &Files) const;
  Rewriting rewrite(const Hop &H);
  std::optional<Rewriting> consistentRewrite(const Hop &H);
  Rewriting rewrite(const Hop &H, const Units &Where);
  bool areConstant(const std::map<std::string, std::string> &Members);
  bool readTexts(const Rewriting &R, const Hop &H);
  bool haveOneName(const std::set<std::string> &Changed, const Hop &H);
  bool reparse(const Units &Where, const Hop &H);
  bool refuse(const SourcePlace &At, llvm::Twine Reason) {
    Refusals.push_back({At, Reason.str()});
    return false;
  }

  const ProgramState &State;
  const PlanOptions &O;
  AttemptsSoFar Known;
  std::vector<Note> &Refusals;
  Step Out;
  /// What each unit said as it is, sorted. The bodies of system headers, which a
  /// scan leaves out, may have errors too.
  std::map<size_t, std::vector<std::string>> Warnings, LibraryErrors;
};

} // namespace refcycle

#endif
