//===- cli/Arguments.cpp --------------------------------------------------===//

#include "cli/Arguments.h"
#include "support/Errors.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"

using namespace refcycle;
using llvm::StringRef;

namespace {

constexpr unsigned InScan = unsigned(Command::Scan);
constexpr unsigned InExtract = unsigned(Command::Extract);
constexpr unsigned InLink = unsigned(Command::Link);
constexpr unsigned InReports = InScan | InLink;
constexpr unsigned InParsing = InScan | InExtract;

/// Takes a value; false where it is none of the option's.
using Setter = bool (*)(Options &, StringRef Value);

struct OptionRow {
  StringRef Name;
  StringRef Value; ///< what help calls it, empty: takes none
  unsigned Commands;
  Setter Set; ///< null: not available yet
  StringRef Help;
  StringRef Wants = "a name"; ///< what its value is
};

template <std::string Options::*Member>
bool setText(Options &O, StringRef Value) {
  O.*Member = Value.str();
  return !Value.empty();
}

bool setLevel(Options &O, StringRef Value) {
  auto Level = confidenceOfLevel(Value);
  O.Level = Level.value_or(O.Level);
  return Level.has_value();
}

bool setThreads(Options &O, StringRef Value) {
  return !Value.getAsInteger(10, O.Threads) && O.Threads > 0;
}

bool setSeconds(Options &O, StringRef Value) {
  return !Value.getAsInteger(10, O.Seconds) && O.Seconds > 0;
}

bool setQuiet(Options &O, StringRef) { return O.Quiet = true; }

bool setFixes(Options &O, StringRef) { return O.Fixes = true; }
bool setFix(Options &O, StringRef) { return O.Fix = true; }
bool setFixDryRun(Options &O, StringRef) { return O.FixDryRun = true; }

bool setFixStyle(Options &O, StringRef Value) {
  O.FixGuard = Value == "guard";
  return Value == "guard" || Value == "keep";
}

bool setSystemBodies(Options &O, StringRef) { return O.SystemBodies = true; }
bool setVerbose(Options &O, StringRef) { return O.Verbose = true; }

bool ignore(Options &, StringRef) { return true; }

/// Every option there is, in the order of the help.
constexpr OptionRow Rows[] = {
    {"-p", "DIR", InParsing, setText<&Options::Build>,
     "folder with compile_commands.json (default: at or above the source)"},
    {"-o", "FILE", InExtract, setText<&Options::Output>,
     "summary file to write"},
    {"-j", "N", InReports, setThreads,
     "threads (default: one a core); the result is the same for any",
     "a number from 1 on"},
    {"--level", "LEVEL", InReports, setLevel,
     "report from this confidence on: proven, likely (default), all",
     "proven, likely or all"},
    {"--checks", "GLOBS", InReports, setText<&Options::Checks>,
     "as in clang-tidy: '*,-refcycle-self-capture'"},
    {"--sarif", "FILE", InReports, setText<&Options::Sarif>,
     "also write SARIF 2.1.0 ('-': to stdout in place of text)"},
    {"--json", "FILE", InReports, setText<&Options::Json>,
     "also write JSON ('-': to stdout in place of text)"},
    {"--fixes", "", InScan, setFixes,
     "look for fixes and put them into the reports; implied by those below"},
    {"--fix", "", InScan, setFix,
     "rewrite the sources where that is proven to end the ring"},
    {"--fix-dry-run", "", InScan, setFixDryRun,
     "print what '--fix' would change, as a patch; findings go to stderr"},
    {"--export-fixes", "FILE", InScan, setText<&Options::ExportFixes>,
     "write the fixes for clang-apply-replacements"},
    {"--fix-style", "STYLE", InScan, setFixStyle,
     "uses that nothing guards: keep (default), guard", "keep or guard"},
    {"--config", "FILE", InParsing, setText<&Options::Config>,
     "configuration (default: the nearest .refcycle.yaml)"},
    {"--time-limit", "N", InParsing, setSeconds,
     "seconds for a source file (default: 600)", "a number from 1 on"},
    {"--no-cache", "", InReports, ignore, "parse everything anew"},
    {"--system-bodies", "", InParsing, setSystemBodies,
     "parse all of the system headers: the same findings, slower"},
    {"-q", "", InParsing | InLink, setQuiet, "no progress, no last lines"},
    {"--verbose", "", InReports, setVerbose,
     "list what was not understood, with places (on stderr)"},
    {"-v", "", InReports, setVerbose, "short for --verbose"},
    {"--html", "FILE", InReports, nullptr, ""},
    {"--baseline", "FILE", InReports, nullptr, ""},
    {"--cache", "DIR", InReports, nullptr, ""},
};

struct CommandRow {
  StringRef Name;
  Command What;
  StringRef Synopsis;
  StringRef Help; ///< empty: not for users
};

constexpr CommandRow Commands[] = {
    {"scan", Command::Scan, "[-p DIR] [FILE...] | FILE... -- FLAGS",
     "find cycles in the files of a compilation database"},
    {"extract", Command::Extract, "FILE -o F.refsum [-p DIR | -- FLAGS]",
     "one source file to one summary file"},
    {"link", Command::Link, "F.refsum...", "find cycles in summary files"},
    {"dump", Command::Dump, "F.refsum...", "print summary files as text"},
    {"worker", Command::Worker, "", ""},
    {"--help", Command::Help, "", "print this; also -h"},
    {"--version", Command::Version, "", "print the version"},
};

/// One pass over the words behind the command.
class Parser {
public:
  Parser(const CommandRow &C, llvm::ArrayRef<const char *> Words)
      : C(C), Words(Words) {}
  llvm::Expected<Arguments> run();

private:
  llvm::Error option(StringRef Word);
  llvm::Error set(const OptionRow &Row, StringRef Value);
  llvm::Error checkInputs() const;
  bool takes(const OptionRow &Row) const {
    return Row.Commands & unsigned(C.What);
  }
  std::string suggestion(StringRef Name) const;

  const CommandRow &C;
  llvm::ArrayRef<const char *> Words; ///< still to read
  Arguments Out;
};

} // namespace

static const OptionRow *findOption(StringRef Name) {
  return llvm::find_if(Rows, [&](auto &R) { return R.Name == Name; });
}

/// "; did you mean '--level'?" or where to read on.
std::string Parser::suggestion(StringRef Name) const {
  const OptionRow *Best = nullptr;
  unsigned Distance = 3;
  for (const OptionRow &Row : Rows) {
    unsigned D = Row.Name.edit_distance(Name, true, Distance);
    if (takes(Row) && Row.Set && Name.size() > 3 && D < Distance) {
      Best = &Row;
      Distance = D;
    }
  }
  if (Best)
    return ("; did you mean '" + Best->Name + "'?").str();
  return "; 'refcycle --help' lists what there is";
}

llvm::Error Parser::set(const OptionRow &Row, StringRef Value) {
  if (Row.Set(Out.O, Value))
    return llvm::Error::success();
  return makeError("'" + Value + "' is no value for '" + Row.Name +
                   "': it takes " + Row.Wants);
}

llvm::Error Parser::option(StringRef Word) {
  auto [Name, Value] = Word.split('=');
  bool HasValue = Name.size() != Word.size();
  // "-j2", "-pbuild"; also where the value has a '='.
  if (const OptionRow *Short = findOption(Word.take_front(2));
      Word.size() > 2 && Word[2] != '=' && Short != std::end(Rows) &&
      !Short->Value.empty()) {
    Name = Word.take_front(2);
    Value = Word.drop_front(2);
    HasValue = true;
  }
  const OptionRow *Row = findOption(Name);
  if (Row == std::end(Rows))
    return makeError("unknown option '" + Word + "'" + suggestion(Name));
  if (!Row->Set)
    return makeError("'" + Name + "' is not available yet");
  if (!takes(*Row))
    return makeError("'" + C.Name + "' takes no option '" + Name +
                     "'; 'refcycle --help' lists what there is");
  if (Row->Value.empty() && HasValue)
    return makeError("'" + Name + "' takes no value: '" + Word + "'");
  if (Row->Value.empty() || HasValue)
    return set(*Row, Value);
  if (Words.empty() || StringRef(Words.front()) == "--")
    return makeError("'" + Name + "' needs a value: " + Name + " " +
                     Row->Value);
  Value = Words.consume_front();
  return set(*Row, Value);
}

llvm::Error Parser::checkInputs() const {
  const Options &O = Out.O;
  if (C.What == Command::Extract && O.Inputs.size() != 1)
    return makeError("'extract' takes one source file, not " +
                     llvm::Twine(O.Inputs.size()) +
                     "; run it once for each, or use 'scan'");
  if (C.What == Command::Extract && O.Output.empty())
    return makeError("'extract' needs '-o FILE', the summary to write");
  if ((C.What == Command::Link || C.What == Command::Dump) && O.Inputs.empty())
    return makeError("'" + C.Name +
                     "' needs summary files; 'refcycle extract' writes them");
  if (C.What == Command::Worker && O.Inputs.size() != 1)
    return makeError("'worker' takes a folder; it is what 'scan' runs");
  if (O.Flags && !(unsigned(C.What) & InParsing))
    return makeError("'" + C.Name + "' takes no compiler flags after '--'");
  if (O.Sarif == "-" && O.Json == "-")
    return makeError("'--sarif' and '--json' would both print on '-'; name a "
                     "file for one of them");
  if (O.Fix && O.FixDryRun)
    return makeError("'--fix' changes the sources and '--fix-dry-run' does not; "
                     "leave one out");
  if (O.FixDryRun && (O.Sarif == "-" || O.Json == "-"))
    return makeError("'--fix-dry-run' prints a diff where '-' would print a "
                     "report; name a file for the report");
  if (O.Flags && !O.Build.empty())
    return makeError("'-p' and flags after '--' are two answers to one "
                     "question; leave one out");
  return llvm::Error::success();
}

llvm::Expected<Arguments> Parser::run() {
  Out.What = C.What;
  while (!Words.empty()) {
    StringRef Word = Words.consume_front();
    if (Word == "--help" || Word == "-h") {
      Out.What = Command::Help;
      return Out;
    }
    if (Word == "--") {
      Out.O.Flags.emplace(Words.begin(), Words.end());
      break;
    }
    if (!Word.starts_with("-") || Word == "-")
      Out.O.Inputs.push_back(Word.str());
    else if (llvm::Error E = option(Word))
      return E;
  }
  if (llvm::Error E = checkInputs())
    return E;
  return Out;
}

llvm::Expected<Arguments>
refcycle::parseArguments(llvm::ArrayRef<const char *> Words) {
  if (Words.empty())
    return makeError("no command; 'refcycle --help' lists what there is");
  StringRef Name = Words.consume_front();
  if (Name == "-h")
    Name = "--help";
  const CommandRow *Row =
      llvm::find_if(Commands, [&](auto &C) { return C.Name == Name; });
  if (Row == std::end(Commands))
    return makeError("unknown command '" + Name +
                     "'; 'refcycle --help' lists what there is");
  return Parser(*Row, Words).run();
}

void refcycle::printHelp(llvm::raw_ostream &OS) {
  OS << "refcycle finds strong reference cycles in C++ programs.\n\n";
  for (const CommandRow &C : Commands) {
    if (C.Help.empty())
      continue;
    OS << "  refcycle " << C.Name << (C.Synopsis.empty() ? "" : " ")
       << C.Synopsis << "\n      " << C.Help << '\n';
  }
  OS << "\noptions:\n";
  for (const OptionRow &Row : Rows) {
    if (!Row.Set)
      continue;
    std::string Left = Row.Name.str();
    if (!Row.Value.empty())
      Left += (Row.Name.starts_with("--") ? "=" : " ") + Row.Value.str();
    OS << "  " << llvm::left_justify(Left, 22) << Row.Help;
    for (const CommandRow &C : Commands)
      if (Row.Commands == unsigned(C.What))
        OS << " [" << C.Name << ']';
    OS << '\n';
  }
  OS << "\nexit code: 0 nothing to report, 1 findings, 2 it could not do its "
        "job\n";
}
