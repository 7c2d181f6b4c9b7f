//===- fix/Rewriting.cpp --------------------------------------------------===//

#include "fix/Rewriting.h"
#include "fix/Weaken.h"

using namespace refcycle;

void Rewriting::merge(const Rewriting &Other) {
  Found |= Other.Found;
  WithoutObject |= Other.WithoutObject;
  if (Description.empty())
    Description = Other.Description;
  Edits.insert(Other.Edits.begin(), Other.Edits.end());
  Includes.insert(Other.Includes.begin(), Other.Includes.end());
  Constant.insert(Other.Constant.begin(), Other.Constant.end());
  LeftOut.insert(Other.LeftOut.begin(), Other.LeftOut.end());
  InTemplates.insert(Other.InTemplates.begin(), Other.InTemplates.end());
  InInstances.insert(Other.InInstances.begin(), Other.InInstances.end());
  NotCompiled.insert(Other.NotCompiled.begin(), Other.NotCompiled.end());
  Stringized.insert(Other.Stringized.begin(), Other.Stringized.end());
  Refusals.insert(Refusals.end(), Other.Refusals.begin(),
                  Other.Refusals.end());
}

const Edit *refcycle::conflictIn(const std::set<Edit> &Edits) {
  const Edit *Last = nullptr;
  for (const Edit &E : Edits) {
    if (Last && Last->File == E.File &&
        (E.Offset < Last->Offset + Last->Length || E.Offset == Last->Offset))
      return &E;
    Last = &E;
  }
  return nullptr;
}

Rewriting refcycle::weaken(clang::ASTContext &AST, const Hop &H,
                           const WeakenOptions &Options) {
  const WeakenInput In{AST, H, Options};
  if (Options.Known.Raw)
    return unownMember(In);
  switch (H.Kind) {
  case HopKind::Capture:
    return weakenCapture(In);
  case HopKind::BoundArgument:
    return weakenBound(In);
  case HopKind::Member:
  case HopKind::FunctionMember:
    return weakenMember(In);
  }
  return {};
}
