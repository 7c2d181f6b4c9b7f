//===- report/Paths.cpp - file names as reports show them -----------------===//

#include "report/Paths.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace refcycle {

using llvm::StringRef;
namespace path = llvm::sys::path;

std::string absolutePath(StringRef Path, StringRef Directory) {
  llvm::SmallString<256> Result;
  if (!path::is_absolute(Path))
    Result = Directory;
  path::append(Result, Path);
  path::remove_dots(Result, /*remove_dot_dot=*/true);
  return Result.str().str();
}

std::optional<std::string> pathBelow(StringRef Path, StringRef Directory) {
  if (!path::is_absolute(Path) || !path::is_absolute(Directory))
    return std::nullopt;
  std::string Normal = absolutePath(Path, "");
  std::string Prefix = absolutePath(Directory, "");
  if (!StringRef(Prefix).ends_with("/"))
    Prefix += '/';
  StringRef Rest = Normal;
  if (!Rest.consume_front(Prefix) || Rest.empty())
    return std::nullopt;
  return Rest.str();
}

std::string displayPath(StringRef Path, StringRef CurrentDirectory) {
  return pathBelow(Path, CurrentDirectory).value_or(Path.str());
}

static bool isUnreserved(char C) {
  return llvm::isAlnum(C) || C == '-' || C == '.' || C == '_' || C == '~';
}

std::string percentEncode(StringRef Path) {
  std::string Result;
  for (char C : Path) {
    if (C == '/' || isUnreserved(C)) {
      Result += C;
      continue;
    }
    auto Byte = static_cast<unsigned char>(C);
    Result += '%';
    Result += llvm::hexdigit(Byte >> 4);
    Result += llvm::hexdigit(Byte & 15);
  }
  return Result;
}

std::string fileURI(StringRef Path) { return "file://" + percentEncode(Path); }

} // namespace refcycle
