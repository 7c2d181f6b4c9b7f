//===- report/SarifReporter.cpp - findings as SARIF 2.1.0 -----------------===//

#include "report/SarifReporter.h"
#include "report/JsonText.h"
#include "report/Paths.h"
#include "report/Rules.h"
#include "report/SourceText.h"

namespace refcycle {

using llvm::StringRef;
using llvm::json::OStream;

static constexpr llvm::StringLiteral SchemaURI =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json";
static constexpr llvm::StringLiteral RootId = "%SRCROOT%";

namespace {

/// Writes the log from the outside in; each function writes one SARIF object.
class SarifWriter {
public:
  SarifWriter(const ReportContext &Context, llvm::raw_ostream &OS)
      : Context(Context), Source(Context), J(OS, /*IndentSize=*/2) {}

  void log(llvm::ArrayRef<Finding> Findings);

private:
  void driver();
  void rule(const Rule &R);
  void uriBases();
  void invocation();
  void result(const Finding &F);
  void codeFlow(const Finding &F);
  void location(const SourcePlace &Place, StringRef Message);
  void fixes(const Fix &Offer);
  void change(llvm::ArrayRef<Edit> InFile);
  void artifactLocation(StringRef File);
  void region(const SourcePlace &Place);
  void deletedRegion(const Edit &E);
  void message(StringRef Key, StringRef Text);

  const ReportContext &Context;
  SourceText Source;
  OStream J;
};

} // namespace

/// SARIF reads "{0}" in a message as a placeholder, "{{" as a brace (3.11.5).
static std::string escapeBraces(StringRef Text) {
  std::string Result;
  for (char C : Text) {
    Result += C;
    if (C == '{' || C == '}')
      Result += C;
  }
  return Result;
}

static StringRef sarifLevel(Confidence C) {
  return C >= Confidence::Likely ? "warning" : "note";
}

void SarifWriter::message(StringRef Key, StringRef Text) {
  J.attributeObject(Key, [&] { textAttribute(J, "text", escapeBraces(Text)); });
}

void SarifWriter::artifactLocation(StringRef File) {
  std::string Path = absolutePath(File, Context.CurrentDirectory);
  std::optional<std::string> Relative = pathBelow(Path, Context.Root);
  J.attributeObject("artifactLocation", [&] {
    if (Relative) {
      J.attribute("uri", percentEncode(*Relative));
      J.attribute("uriBaseId", RootId);
    } else {
      J.attribute("uri", StringRef(Path).starts_with("/")
                             ? fileURI(Path)
                             : percentEncode(Path));
    }
  });
}

void SarifWriter::region(const SourcePlace &Place) {
  if (Place.Line == 0)
    return;
  std::optional<CharacterRange> Range = Source.characters(Place);
  J.attributeObject("region", [&] {
    J.attribute("startLine", Place.Line);
    if (Range)
      J.attribute("startColumn", Range->StartColumn);
    else if (Place.Column)
      J.attribute("startColumn", Place.Column);
    if (Range && Place.Length) {
      J.attribute("endLine", Range->EndLine);
      J.attribute("endColumn", Range->EndColumn);
    }
  });
}

void SarifWriter::location(const SourcePlace &Place, StringRef Message) {
  J.object([&] {
    if (!Place.File.empty())
      J.attributeObject("physicalLocation", [&] {
        artifactLocation(Place.File);
        region(Place);
      });
    if (!Message.empty())
      message("message", Message);
  });
}

void SarifWriter::codeFlow(const Finding &F) {
  J.object([&] {
    J.attributeArray("threadFlows", [&] {
      J.object([&] {
        J.attributeArray("locations", [&] {
          for (const Note &N : F.hopNotes())
            J.object([&] {
              J.attributeBegin("location");
              location(N.Place, N.Message);
              J.attributeEnd();
            });
        });
      });
    });
  });
}

/// Can the places of all edits be told?
static bool arePlaced(const Fix &Offer, SourceText &Source) {
  return llvm::all_of(Offer.Edits, [&](const Edit &E) {
    std::optional<SourcePlace> Place = Source.place(E);
    return Place && Source.characters(*Place);
  });
}

/// An empty one is where something is inserted.
void SarifWriter::deletedRegion(const Edit &E) {
  CharacterRange Range = *Source.characters(*Source.place(E));
  J.attributeObject("deletedRegion", [&] {
    J.attribute("startLine", Range.StartLine);
    J.attribute("startColumn", Range.StartColumn);
    J.attribute("endLine", Range.EndLine);
    J.attribute("endColumn", Range.EndColumn);
  });
}

void SarifWriter::change(llvm::ArrayRef<Edit> InFile) {
  J.object([&] {
    artifactLocation(InFile.front().File);
    J.attributeArray("replacements", [&] {
      for (const Edit &E : InFile)
        J.object([&] {
          deletedRegion(E);
          if (!E.Text.empty())
            J.attributeObject("insertedContent",
                              [&] { textAttribute(J, "text", E.Text); });
        });
    });
  });
}

void SarifWriter::fixes(const Fix &Offer) {
  if (Offer.Edits.empty() || !arePlaced(Offer, Source))
    return;
  J.attributeArray("fixes", [&] {
    J.object([&] {
      message("description", Offer.Description);
      J.attributeArray("artifactChanges", [&] {
        llvm::ArrayRef<Edit> Rest = Offer.Edits;
        while (!Rest.empty()) {
          llvm::ArrayRef<Edit> InFile = Rest.take_while(
              [&](const Edit &E) { return E.File == Rest.front().File; });
          change(InFile);
          Rest = Rest.drop_front(InFile.size());
        }
      });
    });
  });
}

void SarifWriter::result(const Finding &F) {
  J.object([&] {
    textAttribute(J, "ruleId", F.Check);
    if (std::optional<unsigned> Index = ruleIndex(F.Check))
      J.attribute("ruleIndex", *Index);
    J.attribute("level", sarifLevel(F.Level));
    message("message", F.Message);
    J.attributeArray("locations", [&] {
      if (!F.Primary.File.empty())
        location(F.Primary, "");
    });
    J.attributeArray("relatedLocations", [&] {
      for (const Note &N : F.Notes)
        location(N.Place, N.Message);
    });
    if (!F.Hops.empty())
      J.attributeArray("codeFlows", [&] { codeFlow(F); });
    if (F.Offer)
      fixes(*F.Offer);
    J.attributeObject("partialFingerprints",
                      [&] { textAttribute(J, "refcycle/v1", F.Fingerprint); });
    J.attributeObject("properties", [&] {
      J.attributeArray("cycle", [&] {
        for (const std::string &Field : F.cycle())
          J.value(validUTF8(Field));
      });
      J.attribute("confidence", name(F.Level));
    });
  });
}

void SarifWriter::rule(const Rule &R) {
  J.object([&] {
    J.attribute("id", R.Id);
    J.attribute("name", R.Name);
    message("shortDescription", R.Short);
    message("fullDescription", R.Full);
    message("help", R.Help);
    J.attribute("helpUri", GuidelineURI);
    J.attributeObject("defaultConfiguration",
                      [&] { J.attribute("level", "warning"); });
  });
}

void SarifWriter::driver() {
  J.attributeObject("driver", [&] {
    J.attribute("name", "refcycle");
    if (!Context.Version.empty())
      textAttribute(J, "version", Context.Version);
    J.attribute("informationUri", GuidelineURI);
    J.attributeArray("rules", [&] {
      for (const Rule &R : rules())
        rule(R);
    });
    J.attributeArray("notifications", [&] {
      for (const NoticeKind &K : noticeKinds())
        J.object([&] {
          J.attribute("id", K.Id);
          message("shortDescription", K.Text);
        });
    });
  });
}

void SarifWriter::invocation() {
  J.object([&] {
    J.attribute("executionSuccessful", !Context.Failed);
    if (Context.Notices.empty())
      return;
    J.attributeArray("toolExecutionNotifications", [&] {
      for (const Notice &N : Context.Notices)
        J.object([&] {
          const NoticeKind &Kind = kindOf(N);
          J.attributeObject("descriptor", [&] {
            J.attribute("id", Kind.Id);
            J.attribute("index", &Kind - noticeKinds().data());
          });
          J.attribute("level", Kind.IsError ? "error" : "note");
          message("message", N.Message);
          J.attributeArray("locations", [&] {
            if (!N.Place.File.empty())
              location(N.Place, "");
          });
        });
    });
  });
}

void SarifWriter::uriBases() {
  if (Context.Root.empty())
    return;
  std::string Root = fileURI(absolutePath(Context.Root, ""));
  if (!StringRef(Root).ends_with("/"))
    Root += '/';
  J.attributeObject("originalUriBaseIds", [&] {
    J.attributeObject(RootId, [&] { J.attribute("uri", Root); });
  });
}

void SarifWriter::log(llvm::ArrayRef<Finding> Findings) {
  J.object([&] {
    J.attribute("$schema", SchemaURI);
    J.attribute("version", "2.1.0");
    J.attributeArray("runs", [&] {
      J.object([&] {
        J.attributeObject("tool", [&] { driver(); });
        uriBases();
        J.attributeArray("invocations", [&] { invocation(); });
        J.attribute("columnKind", "unicodeCodePoints");
        J.attributeArray("results", [&] {
          for (const Finding &F : Findings)
            result(F);
        });
      });
    });
  });
}

void reportSarif(llvm::ArrayRef<Finding> Findings, const ReportContext &Context,
                 llvm::raw_ostream &OS) {
  SarifWriter(Context, OS).log(Findings);
  OS << '\n';
}

} // namespace refcycle
