//===- analysis/RingKey.cpp -----------------------------------------------===//

#include "analysis/RingKey.h"
#include "llvm/ADT/Twine.h"

using namespace refcycle;

bool refcycle::isCapture(const Program &P, const RingEdge &E) {
  return E.Slot >= 0 && E.Slot < ElementSlots && E.HolderRecord != None &&
         P.Records[E.HolderRecord].closure;
}

bool refcycle::isUnnamed(const Program &P, const Field &F) {
  return P.text(F.name).starts_with("(anonymous)");
}

/// "Shop::open" of "Shop::open::lambda::operator()::lambda": what makes it.
static llvm::StringRef makerOf(llvm::StringRef Closure) {
  constexpr llvm::StringLiteral Lambda = "::lambda";
  for (size_t At = Closure.find(Lambda); At != llvm::StringRef::npos;
       At = Closure.find(Lambda, At + 1)) {
    const llvm::StringRef Rest = Closure.substr(At + Lambda.size());
    if (Rest.empty() || Rest.starts_with("::"))
      return Closure.take_front(At);
  }
  return "";
}

std::string refcycle::fieldName(const Program &P, const Field &F) {
  const Record &R = P.Records[F.record];
  llvm::StringRef Class = P.text(R.name);
  if (R.closure) // named after the function that makes it
    Class = R.bound ? Class.rsplit("::").first : makerOf(Class);
  return (llvm::Twine(Class) + "::" + P.text(F.name)).str();
}

std::string refcycle::slotName(const Program &P, const RingEdge &E) {
  if (E.Slot < 0 || E.Slot >= ElementSlots || E.HolderRecord == None ||
      isUnnamed(P, P.Fields[E.Slot]))
    return {};
  return fieldName(P, P.Fields[E.Slot]);
}

std::string refcycle::fieldKey(const Program &P, const Field &F) {
  const Record &R = P.Records[F.record];
  const std::string Name = fieldName(P, F);
  if (!R.local)
    return Name;
  llvm::StringRef File = P.text(P.Ranges[R.range].file());
  File.consume_front(P.LocalRoot);
  return Name + " in " + File.str();
}

RingKey refcycle::slotsOf(const Program &P, const RingFact &Ring) {
  RingKey Members, Captures;
  for (const RingEdge &E : Ring.Edges)
    if (!slotName(P, E).empty())
      (isCapture(P, E) ? Captures : Members)
          .push_back(fieldKey(P, P.Fields[E.Slot]));
  return Members.empty() ? Captures : Members;
}

RingKey refcycle::normalised(RingKey K) {
  RingKey Best = K;
  for (size_t I = 1; I < K.size(); ++I) {
    std::rotate(K.begin(), K.begin() + 1, K.end());
    Best = std::min(Best, K);
  }
  return Best;
}

RingKey refcycle::keyOf(const Program &P, const RingFact &Ring) {
  return normalised(slotsOf(P, Ring));
}
