//===- test/unit/report/SarifReporterTest.cpp -----------------------------===//

#include "report/SarifReporter.h"
#include "Samples.h"
#include "report/Rules.h"

using namespace refcycle;
using namespace refcycle::test;
using llvm::json::Value;

namespace {

ReportContext context(SourceFiles &Files) {
  ReportContext Context;
  Context.Root = "/p";
  Context.Version = "1.2.3";
  Context.Files = Files.get();
  return Context;
}

/// The first result for \p F alone.
Value result(const Finding &F, const ReportContext &Context) {
  return get(runJson(reportSarif, F, Context), "runs", 0, "results", 0);
}

/// The artifactLocation of a primary place in \p File, below root /p.
Value artifact(std::string File) {
  Finding F = folderRing();
  F.Primary.File = std::move(File);
  ReportContext Context;
  Context.Root = Context.CurrentDirectory = "/p";
  return get(result(F, Context), "locations", 0, "physicalLocation",
             "artifactLocation");
}

TEST(SarifReporter, ToolAndRules) {
  SourceFiles Files;
  Value Log = runJson(reportSarif, {}, context(Files));
  EXPECT_EQ(get(Log, "version"), Value("2.1.0"));
  const Value &Run = get(Log, "runs", 0);
  const Value &Driver = get(Run, "tool", "driver");
  EXPECT_EQ(get(Driver, "name"), Value("refcycle"));
  EXPECT_EQ(get(Driver, "version"), Value("1.2.3"));
  EXPECT_NE(get(Driver, "informationUri"), Value(nullptr));
  EXPECT_EQ(get(Run, "results"), Value(llvm::json::Array()));
  EXPECT_EQ(get(Run, "originalUriBaseIds", "%SRCROOT%", "uri"),
            Value("file:///p/"));
  for (int I = 0, E = rules().size(); I != E; ++I) {
    const Value &Rule = get(Driver, "rules", I);
    EXPECT_EQ(get(Rule, "id"), Value(rules()[I].Id));
    for (const char *Key : {"shortDescription", "fullDescription", "help"})
      EXPECT_NE(get(Rule, Key, "text"), Value(nullptr)) << Key;
    EXPECT_EQ(get(Rule, "defaultConfiguration", "level"), Value("warning"));
  }
}

TEST(SarifReporter, Result) {
  SourceFiles Files;
  Value R = result(folderRing(), context(Files));
  EXPECT_EQ(get(R, "ruleId"), Value("refcycle-strong-cycle"));
  EXPECT_EQ(get(R, "ruleIndex"), Value(0));
  EXPECT_EQ(get(R, "level"), Value("warning"));
  EXPECT_EQ(get(R, "message", "text"), Value("'Folder' keeps itself alive"));
  EXPECT_EQ(get(R, "partialFingerprints", "refcycle/v1"), Value("0123abcd"));
  EXPECT_EQ(
      get(R, "properties"),
      Value(llvm::json::Object{
          {"cycle", llvm::json::Array{"Folder::outer_", "Folder::inner_"}},
          {"confidence", "proven"}}));
  const Value &Place = get(R, "locations", 0, "physicalLocation");
  EXPECT_EQ(get(Place, "artifactLocation"),
            Value(llvm::json::Object{{"uri", "src/folder.cpp"},
                                     {"uriBaseId", "%SRCROOT%"}}));
  EXPECT_EQ(get(Place, "region"), Value(llvm::json::Object{{"startLine", 2},
                                                           {"startColumn", 3},
                                                           {"endLine", 2},
                                                           {"endColumn", 24}}));
}

TEST(SarifReporter, NotesAndCodeFlow) {
  SourceFiles Files;
  Finding F = folderRing();
  F.Notes[1] = {at("/p/src/folder.h", 7, 1),
                "'Folder::inner_' keeps 'Folder' alive; declared here"};
  Value R = result(F, context(Files));
  EXPECT_EQ(get(R, "relatedLocations", 2, "message", "text"),
            Value("make 'Folder::outer_' weak"));
  const Value &Hops = get(R, "codeFlows", 0, "threadFlows", 0, "locations");
  ASSERT_EQ(Hops.getAsArray()->size(), 2u);
  EXPECT_EQ(get(Hops, 0, "location", "message", "text"),
            Value("'Folder::outer_' keeps 'Folder' alive; stored here"));
  EXPECT_EQ(get(Hops, 1, "location", "message", "text"),
            Value("'Folder::inner_' keeps 'Folder' alive; declared here"));
  EXPECT_EQ(
      get(Hops, 1, "location", "physicalLocation", "artifactLocation", "uri"),
      Value("src/folder.h"));
}

/// [first line, first column, last line, last column] of a deleted region.
llvm::json::Array deleted(const Value &Replacement) {
  llvm::json::Array Out;
  for (const char *Key : {"startLine", "startColumn", "endLine", "endColumn"})
    Out.push_back(get(Replacement, "deletedRegion", Key));
  return Out;
}

TEST(SarifReporter, FixesByFileInCharacters) {
  SourceFiles Files;
  Files.add("/p/a.h", "\xC3\xA9 old;\nx\n");
  Finding F = folderRing();
  // In the header: behind a character of two bytes, and across a line's end.
  F.Offer = Fix{"make {it} weak",
                {{"/p/a.h", 3, 3, "new"},
                 {"/p/a.h", 7, 1, ""},
                 {"/p/src/folder.cpp", 18, 0, "// "}}};
  Value R = result(F, context(Files));
  EXPECT_EQ(get(R, "fixes", 0, "description", "text"),
            Value("make {{it}} weak"));
  const Value &Changes = get(R, "fixes", 0, "artifactChanges");
  const Value &Header = get(Changes, 0, "replacements");
  EXPECT_EQ(get(Changes, 0, "artifactLocation", "uri"), Value("a.h"));
  EXPECT_EQ(deleted(get(Header, 0)), (llvm::json::Array{1, 3, 1, 6}));
  EXPECT_EQ(get(Header, 0, "insertedContent", "text"), Value("new"));
  EXPECT_EQ(deleted(get(Header, 1)), (llvm::json::Array{1, 7, 2, 1}));
  EXPECT_EQ(get(Header, 1, "insertedContent"), Value(nullptr));
  EXPECT_EQ(deleted(get(Changes, 1, "replacements", 0)),
            (llvm::json::Array{2, 3, 2, 3}));
}

TEST(SarifReporter, NoFixThatCannotBePlaced) {
  SourceFiles Files;
  Finding F = folderRing();
  for (Edit Bad : {Edit{"/p/none.h", 0, 1, "x"},
                   Edit{"/p/src/folder.cpp", 1000, 1, "x"}}) {
    F.Offer = Fix{"", {Bad}};
    EXPECT_EQ(get(result(F, context(Files)), "fixes"), Value(nullptr));
  }
  F.Offer = Fix{"make it weak", {}, /*Applied=*/true};
  EXPECT_EQ(get(result(F, context(Files)), "fixes"), Value(nullptr));
}

TEST(SarifReporter, NoticesAreNotifications) {
  const Notice Notices[] = {{at("/p/a.cpp", 3, 8), "unknown-call", "{f}"},
                            {{}, "parse-error", "no"}};
  ReportContext Context;
  Context.Root = "/p";
  Value None = runJson(reportSarif, {}, Context);
  EXPECT_EQ(get(None, "runs", 0, "invocations"),
            Value(llvm::json::Array{
                llvm::json::Object{{"executionSuccessful", true}}}));
  Context.Notices = Notices;
  Value V = runJson(reportSarif, {}, Context);
  const Value &All =
      get(V, "runs", 0, "invocations", 0, "toolExecutionNotifications");
  EXPECT_EQ(get(All, 0, "level"), Value("note"));
  EXPECT_EQ(get(All, 0, "message", "text"), Value("{{f}}"));
  EXPECT_EQ(get(All, 0, "locations", 0, "physicalLocation", "artifactLocation",
                "uri"),
            Value("a.cpp"));
  EXPECT_EQ(get(All, 1, "level"), Value("error"));
  EXPECT_EQ(get(All, 1, "locations"), Value(llvm::json::Array()));
  for (int I : {0, 1}) {
    auto Index = get(All, I, "descriptor", "index").getAsInteger();
    ASSERT_TRUE(Index);
    EXPECT_EQ(
        get(V, "runs", 0, "tool", "driver", "notifications", int(*Index), "id"),
        get(All, I, "descriptor", "id"));
  }
}

TEST(SarifReporter, LevelsByConfidence) {
  const std::pair<Confidence, const char *> Expected[] = {
      {Confidence::Proven, "warning"},
      {Confidence::Likely, "warning"},
      {Confidence::Managed, "note"},
      {Confidence::Latent, "note"}};
  for (auto [Level, Word] : Expected) {
    Finding F = folderRing();
    F.Level = Level;
    Value R = result(F, {});
    EXPECT_EQ(get(R, "level"), Value(Word));
    EXPECT_EQ(get(R, "properties", "confidence"), Value(name(Level)));
  }
}

TEST(SarifReporter, URIs) {
  const std::pair<const char *, const char *> Below[] = {
      {"/p/a b/c++.cpp", "a%20b/c%2B%2B.cpp"},
      {"/p/\xC3\xA9\xFF.cpp", "%C3%A9%FF.cpp"},
      {"/p/a#b?c%20:d", "a%23b%3Fc%2520%3Ad"},
      {"/p/build/../src/./x.h", "src/x.h"},
      {"src/x.h", "src/x.h"}};
  for (auto [File, URI] : Below)
    EXPECT_EQ(artifact(File), Value(llvm::json::Object{
                                  {"uri", URI}, {"uriBaseId", "%SRCROOT%"}}));
  const std::pair<const char *, const char *> Elsewhere[] = {
      {"/pq/a b.cpp", "file:///pq/a%20b.cpp"},
      {"/p/../x.h", "file:///x.h"},
      {"../x.h", "file:///x.h"}};
  for (auto [File, URI] : Elsewhere)
    EXPECT_EQ(artifact(File), Value(llvm::json::Object{{"uri", URI}}));
}

TEST(SarifReporter, RootWithSpacesAndNoRoot) {
  ReportContext Context;
  Value NoRoot = runJson(reportSarif, folderRing(), Context);
  EXPECT_EQ(get(NoRoot, "runs", 0, "originalUriBaseIds"), Value(nullptr));
  EXPECT_EQ(get(NoRoot, "runs", 0, "results", 0, "locations", 0,
                "physicalLocation", "artifactLocation", "uri"),
            Value("file:///p/src/folder.cpp"));
  Context.Root = "/a b/./c/";
  EXPECT_EQ(get(runJson(reportSarif, {}, Context), "runs", 0,
                "originalUriBaseIds", "%SRCROOT%", "uri"),
            Value("file:///a%20b/c/"));
}

TEST(SarifReporter, ColumnsInCharactersAcrossLines) {
  SourceFiles Files;
  Files.add("/p/a", "\xC3\xA9\xC3\xA9 = f(\r\n\xC3\xA9);\n");
  Finding F = folderRing();
  F.Primary = at("/p/a", 1, 8, 8); // "f(" to ")"
  Value R = result(F, context(Files));
  EXPECT_EQ(get(R, "locations", 0, "physicalLocation", "region"),
            Value(llvm::json::Object{{"startLine", 1},
                                     {"startColumn", 6},
                                     {"endLine", 2},
                                     {"endColumn", 4}}));
}

TEST(SarifReporter, RegionAsGivenWhereTheFileCannotBeRead) {
  Finding F = folderRing();
  F.Primary = at("/missing", 4, 5, 6);
  Value R = result(F, {});
  EXPECT_EQ(get(R, "locations", 0, "physicalLocation", "region"),
            Value(llvm::json::Object{{"startLine", 4}, {"startColumn", 5}}));
}

TEST(SarifReporter, EscapesAndRepairsStrings) {
  Finding F = folderRing();
  F.Message = "\"q\" <T> {0}\n\xFF";
  F.Fingerprint = "\xFF";
  Value R = result(F, {});
  EXPECT_EQ(get(R, "message", "text"), Value("\"q\" <T> {{0}}\n\xEF\xBF\xBD"));
  EXPECT_EQ(get(R, "partialFingerprints", "refcycle/v1"),
            Value("\xEF\xBF\xBD"));
}

TEST(SarifReporter, UnknownCheckAndPlaces) {
  Finding F;
  F.Check = "refcycle-new";
  F.Notes = {{{}, "n"}};
  Value R = result(F, {});
  EXPECT_EQ(get(R, "ruleId"), Value("refcycle-new"));
  EXPECT_EQ(get(R, "ruleIndex"), Value(nullptr));
  EXPECT_EQ(get(R, "locations"), Value(llvm::json::Array()));
  EXPECT_EQ(get(R, "relatedLocations", 0, "physicalLocation"), Value(nullptr));
  EXPECT_EQ(get(R, "codeFlows"), Value(nullptr));
}

} // namespace
