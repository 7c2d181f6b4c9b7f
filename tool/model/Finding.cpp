//===- model/Finding.cpp - what the analysis found ------------------------===//

#include "model/Finding.h"

namespace refcycle {

const char *name(Confidence C) {
  switch (C) {
  case Confidence::Latent:
    return "latent";
  case Confidence::Managed:
    return "managed";
  case Confidence::Likely:
    return "likely";
  case Confidence::Proven:
    return "proven";
  }
  return "latent";
}

const char *name(HopKind K) {
  switch (K) {
  case HopKind::Member:
    return "member";
  case HopKind::Capture:
    return "capture";
  case HopKind::BoundArgument:
    return "bound-argument";
  case HopKind::FunctionMember:
    return "function-member";
  }
  return "member";
}

const char *name(Remedy R) {
  switch (R) {
  case Remedy::Weaken:
    return "weaken";
  case Remedy::Unown:
    return "unown";
  case Remedy::Clear:
    return "clear";
  case Remedy::Break:
    return "break";
  }
  return "weaken";
}

std::optional<Confidence> confidenceOfLevel(std::string_view Name) {
  if (Name == "proven")
    return Confidence::Proven;
  if (Name == "likely")
    return Confidence::Likely;
  if (Name == "all")
    return Confidence::Latent;
  return std::nullopt;
}

std::vector<std::string> Finding::cycle() const {
  std::vector<std::string> Fields;
  for (const Hop &H : Hops)
    if (H.Named)
      Fields.push_back(H.Field);
  return Fields;
}

} // namespace refcycle
