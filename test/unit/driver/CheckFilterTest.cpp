//===- CheckFilterTest.cpp ------------------------------------------------===//

#include "driver/CheckFilter.h"
#include "gtest/gtest.h"

using namespace refcycle;

namespace {

/// "sc" for the checks that \p Globs enables: strong-cycle, self-capture.
std::string enabled(llvm::StringRef Globs) {
  auto Filter = CheckFilter::parse(Globs);
  if (!Filter)
    return "error: " + llvm::toString(Filter.takeError());
  std::string Out;
  if (Filter->enables("refcycle-strong-cycle"))
    Out += 's';
  if (Filter->enables("refcycle-self-capture"))
    Out += 'c';
  return Out;
}

TEST(CheckFilterTest, LastMatchDecides) {
  EXPECT_EQ(enabled("*"), "sc");
  EXPECT_EQ(enabled("*,-refcycle-self-capture"), "s");
  EXPECT_EQ(enabled("-*, refcycle-self-*"), "c");
  EXPECT_EQ(enabled("*,-*,refcycle-strong-cycle"), "s");
}

TEST(CheckFilterTest, NothingEnabledIsAnError) {
  EXPECT_EQ(enabled("-*").substr(0, 6), "error:");
  EXPECT_EQ(enabled("").substr(0, 6), "error:");
  EXPECT_EQ(enabled("refcycle-strong-cycel").substr(0, 6), "error:");
  EXPECT_EQ(enabled("[").substr(0, 6), "error:");
}

} // namespace
