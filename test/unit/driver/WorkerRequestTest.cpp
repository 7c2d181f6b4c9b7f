//===- WorkerRequestTest.cpp ----------------------------------------------===//

#include "driver/WorkerRequest.h"
#include "gtest/gtest.h"

using namespace refcycle;

namespace {

std::string errorOf(llvm::StringRef Text) {
  auto Asked = parseRequest(Text);
  return Asked ? "" : llvm::toString(Asked.takeError());
}

TEST(WorkerRequestTest, AnyBytesComeThrough) {
  ExtractionOptions How;
  How.SystemBodies = true;
  How.Apart.Config = "/p/\xff.yaml";
  How.Apart.Seconds = 7;
  const std::vector<ParseCommand> Commands = {
      {"/p/a\n.cpp", "/p", {"clang++", "", "-DX=\"\xc3\""}}, {"/p/b.cpp", "/", {}}};
  auto Read = parseRequest(printRequest(Commands, How));
  ASSERT_TRUE(bool(Read));
  EXPECT_EQ(Read->Commands, Commands);
  EXPECT_EQ(Read->How.Apart.Config, How.Apart.Config);
  EXPECT_EQ(Read->How.Apart.Seconds, 7u);
  EXPECT_TRUE(Read->How.SystemBodies);
}

TEST(WorkerRequestTest, WhatIsWrongIsSaid) {
  EXPECT_NE(errorOf("{"), "");
  EXPECT_NE(errorOf("[]"), "");
  EXPECT_EQ(errorOf(R"({"config": "?", "system-bodies": false, "seconds": 1})"),
            "expected base64 at request.config");
  EXPECT_EQ(errorOf(R"({"config": "", "system-bodies": false, "seconds": 1})"),
            "expected array at request.units");
}

} // namespace
