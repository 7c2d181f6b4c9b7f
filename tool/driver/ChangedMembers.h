//===- driver/ChangedMembers.h - what no copy can stand for -----*- C++ -*-===//
//
//   all units --parse, changedMembers--> members that some unit changes
//
// Asked for only where a lambda could copy a member that is not const, and then
// once for all fixes of a run: no fix changes a member that is copied.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_DRIVER_CHANGEDMEMBERS_H
#define REFCYCLE_DRIVER_CHANGEDMEMBERS_H

#include <optional>
#include <set>
#include <string>

namespace refcycle {

class ProgramState;
struct PlanOptions;

class ChangedMembers {
public:
  /// May code of the program change one of \p Members (by identity) once its
  /// object is made? True too where a unit is not understood. For one thread.
  bool anyOf(const std::set<std::string> &Members, const ProgramState &State,
             const PlanOptions &O);

private:
  void find(const ProgramState &State, const PlanOptions &O);

  std::optional<std::set<std::string>> All;
  bool Unknown = false; ///< there is code that was not parsed
};

} // namespace refcycle

#endif
