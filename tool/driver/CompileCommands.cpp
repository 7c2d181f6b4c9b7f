//===- driver/CompileCommands.cpp -----------------------------------------===//

#include "driver/CompileCommands.h"
#include "driver/CommandLine.h"
#include "driver/ParsingFlags.h"
#include "driver/RegularFileSystem.h"
#include "support/Errors.h"
#include "support/RegularFile.h"
#include "clang/Driver/Types.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "clang/Tooling/JSONCompilationDatabase.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace refcycle;
using namespace clang::tooling;
using llvm::StringRef;
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;
using Database = std::unique_ptr<CompilationDatabase>;

static constexpr StringRef DatabaseName = "compile_commands.json";

static std::string absolute(StringRef Path, StringRef Directory = "") {
  llvm::SmallString<256> Out(Path);
  if (!Directory.empty())
    path::make_absolute(Directory, Out);
  else
    fs::make_absolute(Out);
  path::remove_dots(Out, /*remove_dot_dot=*/true);
  return Out.str().str();
}

static std::string join(StringRef Directory, StringRef Name) {
  llvm::SmallString<256> Out(Directory);
  path::append(Out, Name);
  return Out.str().str();
}

/// The database at, in `build` of, or above \p Directory; empty if none.
static std::string findDatabase(StringRef Directory) {
  for (StringRef At = Directory; !At.empty(); At = path::parent_path(At))
    for (const std::string &Candidate :
         {join(At, DatabaseName), join(join(At, "build"), DatabaseName)})
      if (fs::exists(Candidate))
        return Candidate;
  return "";
}

static constexpr const char *HowToGetOne =
    "configure with 'cmake -DCMAKE_EXPORT_COMPILE_COMMANDS=ON', or name the "
    "flags after '--'";

static llvm::Expected<std::string> databasePath(const Options &O) {
  if (O.Build.empty()) {
    std::string Start = absolute(O.Inputs.empty() ? "." : O.Inputs.front());
    StringRef Directory =
        O.Inputs.empty() ? StringRef(Start) : path::parent_path(Start);
    std::string Found = findDatabase(Directory);
    if (Found.empty())
      return makeError("no compilation database: there is no " + DatabaseName +
                       " in, in 'build' of, or above '" + Directory +
                       "'; name its folder with '-p', or " + HowToGetOne);
    return Found;
  }
  if (!fs::exists(O.Build))
    return makeError("no compilation database: '" + O.Build +
                     "' does not exist; " + HowToGetOne);
  if (!fs::is_directory(O.Build))
    return absolute(O.Build);
  std::string Path = join(absolute(O.Build), DatabaseName);
  if (!fs::exists(Path))
    return makeError("no compilation database: there is no " + DatabaseName +
                     " in '" + O.Build + "'; " + HowToGetOne);
  return Path;
}

/// Clang's reader prints what is wrong without the file's name, and accepts
/// what is no JSON: ask another one first.
static llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>>
readJSON(StringRef Path) {
  auto Buffer = readRegularFile(Path);
  if (!Buffer)
    return makeError("cannot read '" + Path +
                     "': " + Buffer.getError().message());
  auto Parsed = llvm::json::parse((*Buffer)->getBuffer());
  if (Parsed)
    return std::move(*Buffer);
  return makeError("'" + Path +
                   "' is no JSON: " + llvm::toString(Parsed.takeError()) +
                   "; write it again by configuring the project anew");
}

static llvm::Expected<Database> loadDatabase(StringRef Path) {
  auto Text = readJSON(Path);
  if (!Text)
    return Text.takeError();
  std::string Why;
  Database DB = JSONCompilationDatabase::loadFromBuffer(
      (*Text)->getBuffer(), Why, JSONCommandLineSyntax::AutoDetect);
  if (!DB)
    return makeError("'" + Path + "' is no compilation database: " +
                     StringRef(Why).trim().rtrim('.') +
                     "; write it again by configuring the project anew");
  return inferTargetAndDriverMode(expandResponseFiles(
      std::move(DB), regularFiles(llvm::vfs::getRealFileSystem())));
}

/// False for what Clang's driver would hand to something other than its C or
/// C++ parser. A flag (`-x c++`) may make C++ of any name.
static bool mayBeCXX(const ParseCommand &C) {
  using namespace clang::driver;
  if (llvm::any_of(C.Arguments,
                   [](StringRef A) { return A.starts_with("-x"); }))
    return true;
  StringRef Extension = path::extension(C.File);
  auto Type = types::lookupTypeForExtension(
      Extension.drop_front(std::min<size_t>(1, Extension.size())));
  // Clang's questions about a type are not for the one of unknown extensions.
  return Type != types::TY_INVALID && types::isSrcFile(Type) &&
         !types::isCuda(Type) && !types::isHIP(Type) &&
         !types::isOpenCL(Type) && Type != types::TY_Asm &&
         Type != types::TY_PP_Asm;
}

static ParseCommand clean(const clang::tooling::CompileCommand &From,
                          const std::string &Clang) {
  ParseCommand C;
  C.Directory = absolute(From.Directory);
  C.File = absolute(From.Filename, C.Directory);
  // To the front end a name that starts like a flag is one, also behind "--".
  C.Arguments = cleanArguments(
      From.CommandLine, (StringRef(From.Filename).starts_with("-") ? "./" : "") +
                            From.Filename);
  if (C.Arguments.empty())
    C.Arguments.emplace_back();
  C.Arguments[0] = Clang;
  return C;
}

using Commands = std::vector<clang::tooling::CompileCommand>;

/// The entries of \p File in \p DB, which was read from \p Origin.
static llvm::Expected<Commands>
commandsOf(const std::string &File, CompilationDatabase &DB, StringRef Origin) {
  if (!fs::exists(File))
    return makeError("no such file: '" + File + "'");
  if (fs::is_directory(File))
    return makeError("'" + File + "' is a directory; name source files");
  Commands Found = DB.getCompileCommands(absolute(File));
  if (Found.empty())
    return makeError("'" + File + "' is not in '" + Origin +
                     "'; name a file that is, or its flags after '--'");
  return Found;
}

/// The commands of the inputs, in the order they are named.
static Commands select(const Options &O, CompilationDatabase &DB,
                       StringRef Origin, std::vector<std::string> &Unusable) {
  if (O.Inputs.empty())
    return DB.getAllCompileCommands();
  Commands All;
  for (const std::string &File : O.Inputs) {
    if (auto Some = commandsOf(File, DB, Origin))
      llvm::append_range(All, *Some);
    else
      Unusable.push_back(llvm::toString(Some.takeError()));
  }
  return All;
}

static llvm::Expected<Database> openDatabase(const Options &O,
                                             std::string &Origin) {
  if (O.Flags)
    return std::make_unique<FixedCompilationDatabase>(absolute("."), *O.Flags);
  auto Path = databasePath(O);
  if (!Path)
    return Path.takeError();
  Origin = *Path;
  return loadDatabase(Origin);
}

llvm::Expected<ParseCommands> refcycle::parseCommands(const Options &O) {
  if (O.Flags && O.Inputs.empty())
    return makeError("no source file: name at least one before '--'");
  auto Clang = clangExecutable();
  if (!Clang)
    return Clang.takeError();
  std::string Origin;
  auto DB = openDatabase(O, Origin);
  if (!DB)
    return DB.takeError();
  ParseCommands Out;
  if (O.Flags)
    Out.Doubts = doubtsAbout(*O.Flags);
  for (const auto &From : select(O, **DB, Origin, Out.Unusable))
    Out.Commands.push_back(clean(From, *Clang));
  llvm::erase_if(Out.Commands,
                 [](const ParseCommand &C) { return !mayBeCXX(C); });
  llvm::sort(Out.Commands);
  Out.Commands.erase(llvm::unique(Out.Commands), Out.Commands.end());
  if (Out.Commands.empty() && Out.Unusable.empty())
    return makeError((O.Inputs.empty() ? "'" + Origin + "' names"
                                       : "among the files named is") +
                     " no C++ source file; configure the project anew, or "
                     "name files and flags after '--'");
  return Out;
}
