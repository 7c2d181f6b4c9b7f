//===- driver/WorkerRequest.cpp -------------------------------------------===//

#include "driver/WorkerRequest.h"
#include "llvm/Support/Base64.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace refcycle;
using llvm::StringRef;

static std::string encoded(StringRef Bytes) { return llvm::encodeBase64(Bytes); }

/// Undoes it. False where \p Text is not what encoded() returns.
static bool decode(std::string &Text) {
  std::vector<char> Bytes;
  if (llvm::errorToBool(llvm::decodeBase64(Text, Bytes)))
    return false;
  Text.assign(Bytes.begin(), Bytes.end());
  return true;
}

std::string refcycle::printRequest(llvm::ArrayRef<ParseCommand> Commands,
                                   const ExtractionOptions &How) {
  llvm::json::Array Units;
  for (const ParseCommand &C : Commands)
    Units.push_back(llvm::json::Object{
        {"file", encoded(C.File)},
        {"directory", encoded(C.Directory)},
        {"arguments",
         llvm::json::Array(llvm::map_range(C.Arguments, encoded))}});
  std::string Out;
  llvm::raw_string_ostream(Out) << llvm::json::Value(
      llvm::json::Object{{"units", std::move(Units)},
                         {"config", encoded(How.Apart.Config)},
                         {"system-bodies", How.SystemBodies},
                         {"seconds", How.Apart.Seconds}});
  return Out;
}

/// Reads \p Text, which is base64. Says so where it is not.
static bool mapEncoded(llvm::json::ObjectMapper &Map, llvm::StringLiteral Name,
                       std::string &Text, llvm::json::Path P) {
  if (!Map.map(Name, Text))
    return false;
  if (decode(Text))
    return true;
  P.field(Name).report("expected base64");
  return false;
}

static bool fromJSON(const llvm::json::Value &V, ParseCommand &C,
                     llvm::json::Path P) {
  llvm::json::ObjectMapper Map(V, P);
  if (!Map || !mapEncoded(Map, "file", C.File, P) ||
      !mapEncoded(Map, "directory", C.Directory, P) ||
      !Map.map("arguments", C.Arguments))
    return false;
  if (llvm::all_of(C.Arguments, decode))
    return true;
  P.field("arguments").report("expected base64");
  return false;
}

static bool fromJSON(const llvm::json::Value &V, WorkerRequest &R,
                     llvm::json::Path P) {
  llvm::json::ObjectMapper Map(V, P);
  if (!Map || !mapEncoded(Map, "config", R.How.Apart.Config, P) ||
      !Map.map("system-bodies", R.How.SystemBodies) ||
      !Map.map("seconds", R.How.Apart.Seconds))
    return false;
  const auto *Units = V.getAsObject()->getArray("units");
  if (!Units) {
    P.field("units").report("expected array");
    return false;
  }
  for (size_t I = 0; I < Units->size(); ++I)
    if (!fromJSON((*Units)[I], R.Commands.emplace_back(),
                  P.field("units").index(I)))
      return false;
  return true;
}

llvm::Expected<WorkerRequest> refcycle::parseRequest(StringRef Text) {
  auto Parsed = llvm::json::parse(Text);
  if (!Parsed)
    return Parsed.takeError();
  llvm::json::Path::Root Root("request");
  WorkerRequest Out;
  if (!fromJSON(*Parsed, Out, Root))
    return Root.getError();
  return Out;
}
