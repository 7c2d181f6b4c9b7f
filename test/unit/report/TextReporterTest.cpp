//===- test/unit/report/TextReporterTest.cpp ------------------------------===//

#include "report/TextReporter.h"
#include "Samples.h"

using namespace refcycle;
using namespace refcycle::test;

namespace {

std::string text(llvm::ArrayRef<Finding> Findings,
                 const ReportContext &Context) {
  return run(reportText, Findings, Context);
}

/// A finding with a primary place only.
Finding warning(SourcePlace Place, std::string Message = "m") {
  Finding F;
  F.Check = "c";
  F.Primary = std::move(Place);
  F.Message = std::move(Message);
  return F;
}

TEST(TextReporter, WarningThenNotesWithSourceLines) {
  SourceFiles Files;
  ReportContext Context;
  Context.CurrentDirectory = "/p";
  Context.Files = Files.get();
  EXPECT_EQ(
      text(folderRing(), Context),
      "src/folder.cpp:2:3: warning: 'Folder' keeps itself alive "
      "[refcycle-strong-cycle]\n"
      "    2 |   inner->outer_ = self;\n"
      "      |   ^~~~~~~~~~~~~~~~~~~~~\n"
      "src/folder.cpp:2:3: note: 'Folder::outer_' keeps 'Folder' alive; stored "
      "here\n"
      "src/folder.cpp:1:1: note: 'Folder::inner_' keeps 'Folder' alive; stored "
      "here\n"
      "    1 | inner_ = inner;\n"
      "      | ^~~~~~~~~~~~~~\n"
      "src/folder.cpp:2:3: note: make 'Folder::outer_' weak\n"
      "    2 |   inner->outer_ = self;\n"
      "      |   ^~~~~~~~~~~~~~~~~~~~~\n");
}

TEST(TextReporter, NothingForNoFindings) { EXPECT_EQ(text({}, {}), ""); }

TEST(TextReporter, KeepsTheOrderGiven) {
  Finding Findings[] = {warning(at("/b", 1, 1)), warning(at("/a", 1, 1))};
  EXPECT_EQ(text(Findings, {}), "/b:1:1: warning: m [c]\n"
                                "/a:1:1: warning: m [c]\n");
}

TEST(TextReporter, RelativeOnlyBelowTheCurrentDirectory) {
  ReportContext Context;
  Context.CurrentDirectory = "/p/";
  EXPECT_EQ(text(warning(at("/pq/a.cpp", 1, 1)), Context),
            "/pq/a.cpp:1:1: warning: m [c]\n");
  EXPECT_EQ(text(warning(at("/p/build/../a b.cpp", 1, 1)), Context),
            "a b.cpp:1:1: warning: m [c]\n");
}

TEST(TextReporter, UnknownPlaces) {
  EXPECT_EQ(text(warning({}), {}), "warning: m [c]\n");
  EXPECT_EQ(text(warning(at("/a", 0, 0)), {}), "/a: warning: m [c]\n");
}

TEST(TextReporter, NoSourceLineWhereTheFileDoesNotFit) {
  SourceFiles Files;
  Files.add("/short", "ab\n");
  Files.add("/long", std::string(5000, 'x'));
  ReportContext Context;
  Context.Files = Files.get();
  for (const SourcePlace &Place :
       {at("/short", 9, 1), at("/short", 1, 4), at("/short", 1, 0),
        at("/long", 1, 1), at("/missing", 1, 1), at("/p/src", 1, 1)}) {
    std::string Text = text(warning(Place), Context);
    EXPECT_EQ(llvm::StringRef(Text).count('\n'), 1u) << Text;
  }
}

TEST(TextReporter, CaretBehindTheLineAndInAFileWithoutLastNewline) {
  SourceFiles Files;
  Files.add("/a", "x;\r\ny;");
  ReportContext Context;
  Context.Files = Files.get();
  EXPECT_EQ(text(warning(at("/a", 1, 3, 9)), Context),
            "/a:1:3: warning: m [c]\n"
            "    1 | x;\n"
            "      |   ^\n");
  EXPECT_EQ(text(warning(at("/a", 2, 1, 99)), Context),
            "/a:2:1: warning: m [c]\n"
            "    2 | y;\n"
            "      | ^~\n");
}

TEST(TextReporter, TabsAndWideCharactersShiftTheCaret) {
  SourceFiles Files;
  Files.add("/a", "\t\xC3\xA9\xE4\xB8\xAD = x;");
  ReportContext Context;
  Context.Files = Files.get();
  EXPECT_EQ(text(warning(at("/a", 1, 10, 1)), Context),
            "/a:1:10: warning: m [c]\n"
            "    1 |         \xC3\xA9\xE4\xB8\xAD = x;\n"
            "      |               ^\n");
}

TEST(TextReporter, EscapesWhatIsNoText) {
  SourceFiles Files;
  Files.add("/a", "\x1B[2J \xFF x\xE2\x80\xAE;");
  ReportContext Context;
  Context.Files = Files.get();
  EXPECT_EQ(text(warning(at("/a", 1, 1, 1), "two\nlines\x07"), Context),
            "/a:1:1: warning: two<U+000A>lines<U+0007> [c]\n"
            "    1 | <U+001B>[2J <FF> x<U+202E>;\n"
            "      | ^~~~~~~~\n");
  EXPECT_EQ(text(warning(at("/\x1B\xFE", 1, 1)), {}),
            "/<U+001B><FE>:1:1: warning: m [c]\n");
}

TEST(TextReporter, ColoursOnlyIfAsked) {
  ReportContext Context;
  EXPECT_EQ(text(folderRing(), Context).find('\x1B'), std::string::npos);
  Context.Colors = true;
  std::string Text = text(folderRing(), Context);
  EXPECT_NE(Text.find("\x1B[0;1;35mwarning: \x1B[0m"), std::string::npos)
      << Text;
  EXPECT_NE(Text.find("\x1B[0;1;36mnote: \x1B[0m"), std::string::npos);
}

} // namespace
