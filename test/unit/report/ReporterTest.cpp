//===- test/unit/report/ReporterTest.cpp ----------------------------------===//

#include "report/Reporter.h"
#include "Samples.h"

using namespace refcycle;
using namespace refcycle::test;

namespace {

TEST(Reporter, FoundByName) {
  for (llvm::StringRef Name : {"text", "json", "sarif"}) {
    const Reporter *R = findReporter(Name);
    ASSERT_TRUE(R) << Name.str();
    EXPECT_EQ(R->Name, Name);
  }
  EXPECT_EQ(findReporter("xml"), nullptr);
  EXPECT_EQ(findReporter(""), nullptr);
}

TEST(Reporter, SameBytesEveryTimeAndNoFailureOnAnEmptyFinding) {
  SourceFiles Files;
  ReportContext Context;
  Context.Files = Files.get();
  const Finding Findings[] = {folderRing(), Finding()};
  for (const Reporter &R : reporters())
    EXPECT_EQ(run(R.Report, Findings, Context),
              run(R.Report, Findings, Context));
}

} // namespace
