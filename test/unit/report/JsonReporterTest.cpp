//===- test/unit/report/JsonReporterTest.cpp ------------------------------===//

#include "report/JsonReporter.h"
#include "Samples.h"

using namespace refcycle;
using namespace refcycle::test;
using llvm::json::Value;

namespace {

TEST(JsonReporter, WholeDocument) {
  Finding F = folderRing();
  F.Hops.pop_back();
  F.Notes.resize(1);
  F.Hops[0].Store = {};
  EXPECT_EQ(run(reportJson, F, {}), R"({
  "version": 1,
  "findings": [
    {
      "check": "refcycle-strong-cycle",
      "confidence": "proven",
      "cycle": [
        "Folder::outer_"
      ],
      "fingerprint": "0123abcd",
      "message": "'Folder' keeps itself alive",
      "location": {
        "file": "/p/src/folder.cpp",
        "line": 2,
        "column": 3
      },
      "hops": [
        {
          "field": "Folder::outer_",
          "holder": "Folder",
          "target": "Folder",
          "kind": "member",
          "location": null
        }
      ],
      "notes": [
        {
          "message": "'Folder::outer_' keeps 'Folder' alive; stored here",
          "location": {
            "file": "/p/src/folder.cpp",
            "line": 2,
            "column": 3
          }
        }
      ],
      "remedy": "weaken",
      "edge_to_weaken": {
        "field": "Folder::outer_",
        "reason": "it points back to its owner"
      },
      "row": "a path builds the ring and strands it",
      "fix": null
    }
  ],
  "notices": []
}
)");
}

TEST(JsonReporter, NoFindings) {
  EXPECT_EQ(
      run(reportJson, {}, {}),
      "{\n  \"version\": 1,\n  \"findings\": [],\n  \"notices\": []\n}\n");
}

TEST(JsonReporter, Notices) {
  const Notice Notices[] = {{at("/p/a.h", 3, 8), "conflict", "'A' differs"},
                            {{}, "parse-error", "\"\xFF\""}};
  ReportContext Context;
  Context.Notices = Notices;
  Value V = runJson(reportJson, {}, Context);
  EXPECT_EQ(
      get(V, "notices", 0),
      Value(llvm::json::Object{
          {"kind", "conflict"},
          {"message", "'A' differs"},
          {"location", llvm::json::Object{
                           {"file", "/p/a.h"}, {"line", 3}, {"column", 8}}}}));
  EXPECT_EQ(get(V, "notices", 1, "location"), Value(nullptr));
  EXPECT_EQ(get(V, "notices", 1, "message"), Value("\"\xEF\xBF\xBD\""));
}

TEST(JsonReporter, EmptyFindingIsStillComplete) {
  Value V = runJson(reportJson, Finding(), {});
  const Value &F = get(V, "findings", 0);
  EXPECT_EQ(get(F, "confidence"), Value("latent"));
  EXPECT_EQ(get(F, "location"), Value(nullptr));
  EXPECT_EQ(get(F, "edge_to_weaken", "field"), Value(""));
}

TEST(JsonReporter, EscapesAndRepairsStrings) {
  Finding F = folderRing();
  F.Message = "\"a\\b\" <c>\n\x01";
  F.Hops[0].Field = "X<\xFF>::p";
  F.Primary.File = "/a b/\xC3\xA9\xFF";
  Value V = runJson(reportJson, F, {});
  const Value &R = get(V, "findings", 0);
  EXPECT_EQ(get(R, "message"), Value("\"a\\b\" <c>\n\x01"));
  EXPECT_EQ(get(R, "cycle", 0), Value("X<\xEF\xBF\xBD>::p"));
  EXPECT_EQ(get(R, "location", "file"), Value("/a b/\xC3\xA9\xEF\xBF\xBD"));
}

TEST(JsonReporter, NoEdgeToWeaken) {
  Finding F = folderRing();
  for (Remedy R : {Remedy::Clear, Remedy::Break}) {
    F.Advice = R;
    Value V = runJson(reportJson, F, {});
    EXPECT_EQ(get(V, "findings", 0, "remedy"), Value(name(R)));
    EXPECT_EQ(get(V, "findings", 0, "edge_to_weaken"), Value(nullptr));
  }
  F.Advice = Remedy::Unown;
  Value V = runJson(reportJson, F, {});
  EXPECT_EQ(get(V, "findings", 0, "remedy"), Value("unown"));
  EXPECT_EQ(get(V, "findings", 0, "edge_to_weaken", "field"),
            Value("Folder::outer_"));
}

TEST(JsonReporter, PartsAreWhereTheyAreDeclared) {
  Finding F = folderRing();
  F.Hops[1].Store = {};
  F.Hops[1].Declaration = at("/p/src/folder.h", 7, 1);
  Value V = runJson(reportJson, F, {});
  EXPECT_EQ(get(V, "findings", 0, "hops", 1, "location", "line"), Value(7));
}

TEST(JsonReporter, Fix) {
  Finding F = folderRing();
  F.Offer = Fix{"make it weak", {{"/p/a.h", 3, 2, "weak"}}};
  EXPECT_EQ(get(runJson(reportJson, F, {}), "findings", 0, "fix"),
            Value(llvm::json::Object{
                {"description", "make it weak"},
                {"applied", false},
                {"replacements", llvm::json::Array{llvm::json::Object{
                                     {"file", "/p/a.h"},
                                     {"offset", 3},
                                     {"length", 2},
                                     {"text", "weak"}}}}}));
  F.Offer->Applied = true;
  F.Offer->Edits.clear();
  Value V = runJson(reportJson, F, {});
  EXPECT_EQ(get(V, "findings", 0, "fix", "applied"), Value(true));
}

TEST(JsonReporter, CycleLeavesOutUnnamedHops) {
  Finding F = folderRing();
  F.Hops[1].Named = false;
  Value V = runJson(reportJson, F, {});
  EXPECT_EQ(get(V, "findings", 0, "cycle"),
            Value(llvm::json::Array{"Folder::outer_"}));
  EXPECT_EQ(get(V, "findings", 0, "hops", 1, "field"), Value("Folder::inner_"));
}

} // namespace
