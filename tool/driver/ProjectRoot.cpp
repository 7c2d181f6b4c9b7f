//===- driver/ProjectRoot.cpp ---------------------------------------------===//

#include "driver/ProjectRoot.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace refcycle;
using llvm::StringRef;
namespace path = llvm::sys::path;

/// The deepest folder all main files are in.
static std::string commonFolder(const std::vector<ParseCommand> &Commands) {
  std::string Common;
  for (const ParseCommand &C : Commands) {
    StringRef Folder = path::parent_path(C.File);
    if (Common.empty())
      Common = Folder.str();
    while (!Common.empty() && Folder != Common &&
           !Folder.starts_with(Common + "/"))
      Common = path::parent_path(Common).str();
  }
  return Common;
}

static bool isProject(StringRef Folder) {
  for (StringRef Mark : {".git", ".hg", ".svn", ".refcycle.yaml"}) {
    llvm::SmallString<256> Path(Folder);
    path::append(Path, Mark);
    if (llvm::sys::fs::exists(Path))
      return true;
  }
  return false;
}

std::string refcycle::projectRoot(const Options &O,
                                  const std::vector<ParseCommand> &Commands) {
  std::string Common = commonFolder(Commands);
  for (StringRef Folder = Common; Folder.size() > 1;
       Folder = path::parent_path(Folder))
    if (isProject(Folder))
      return Folder.str() + "/";
  // build/ beside src/: the folder above both. Else where the tool is run.
  llvm::SmallString<256> Build(O.Build), Current;
  if (!Build.empty()) {
    llvm::sys::fs::make_absolute(Build);
    path::remove_dots(Build, true);
  }
  llvm::sys::fs::current_path(Current);
  for (StringRef Folder :
       {StringRef(Build), path::parent_path(Build), StringRef(Current)})
    if (Folder.size() > 1 &&
        (Common == Folder || StringRef(Common).starts_with(Folder.str() + "/")))
      return Folder.str() + "/";
  return Common + "/";
}
