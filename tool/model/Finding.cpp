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
