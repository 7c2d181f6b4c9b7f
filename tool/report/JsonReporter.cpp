//===- report/JsonReporter.cpp - findings as plain JSON -------------------===//

#include "report/JsonReporter.h"
#include "report/JsonText.h"

namespace refcycle {

using llvm::json::OStream;

static constexpr int FormatVersion = 1;

static void writeLocation(OStream &J, const SourcePlace &Place) {
  if (Place.File.empty()) {
    J.attribute("location", nullptr);
    return;
  }
  J.attributeObject("location", [&] {
    textAttribute(J, "file", Place.File);
    J.attribute("line", Place.Line);
    J.attribute("column", Place.Column);
  });
}

static void writeHop(OStream &J, const Hop &H) {
  J.object([&] {
    textAttribute(J, "field", H.Field);
    textAttribute(J, "holder", H.Holder);
    textAttribute(J, "target", H.Target);
    J.attribute("kind", name(H.Kind));
    writeLocation(J, H.place());
  });
}

static void writeNote(OStream &J, const Note &N) {
  J.object([&] {
    textAttribute(J, "message", N.Message);
    writeLocation(J, N.Place);
  });
}

static void writeEdgeToWeaken(OStream &J, const Finding &F) {
  J.attribute("remedy", name(F.Advice));
  if (F.Advice != Remedy::Weaken && F.Advice != Remedy::Unown) {
    J.attribute("edge_to_weaken", nullptr);
    return;
  }
  J.attributeObject("edge_to_weaken", [&] {
    textAttribute(J, "field", F.Hops.empty() ? "" : F.Hops.front().Field);
    textAttribute(J, "reason", F.Reason);
  });
}

static void writeFix(OStream &J, const std::optional<Fix> &Offer) {
  if (!Offer) {
    J.attribute("fix", nullptr);
    return;
  }
  J.attributeObject("fix", [&] {
    textAttribute(J, "description", Offer->Description);
    J.attribute("applied", Offer->Applied);
    J.attributeArray("replacements", [&] {
      for (const Edit &E : Offer->Edits)
        J.object([&] {
          textAttribute(J, "file", E.File);
          J.attribute("offset", E.Offset);
          J.attribute("length", E.Length);
          textAttribute(J, "text", E.Text);
        });
    });
  });
}

static void writeFinding(OStream &J, const Finding &F) {
  J.object([&] {
    textAttribute(J, "check", F.Check);
    textAttribute(J, "confidence", name(F.Level));
    J.attributeArray("cycle", [&] {
      for (const std::string &Field : F.cycle())
        J.value(validUTF8(Field));
    });
    textAttribute(J, "fingerprint", F.Fingerprint);
    textAttribute(J, "message", F.Message);
    writeLocation(J, F.Primary);
    J.attributeArray("hops", [&] {
      for (const Hop &H : F.Hops)
        writeHop(J, H);
    });
    J.attributeArray("notes", [&] {
      for (const Note &N : F.Notes)
        writeNote(J, N);
    });
    writeEdgeToWeaken(J, F);
    textAttribute(J, "row", F.Row);
    writeFix(J, F.Offer);
  });
}

static void writeNotice(OStream &J, const Notice &N) {
  J.object([&] {
    textAttribute(J, "kind", N.Id);
    textAttribute(J, "message", N.Message);
    writeLocation(J, N.Place);
  });
}

void reportJson(llvm::ArrayRef<Finding> Findings, const ReportContext &Context,
                llvm::raw_ostream &OS) {
  OStream J(OS, /*IndentSize=*/2);
  J.object([&] {
    J.attribute("version", FormatVersion);
    J.attributeArray("findings", [&] {
      for (const Finding &F : Findings)
        writeFinding(J, F);
    });
    J.attributeArray("notices", [&] {
      for (const Notice &N : Context.Notices)
        writeNotice(J, N);
    });
  });
  OS << '\n';
}

} // namespace refcycle
