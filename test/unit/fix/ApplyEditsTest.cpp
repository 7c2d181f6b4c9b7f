//===- ApplyEditsTest.cpp -------------------------------------------------===//

#include "fix/ApplyEdits.h"
#include "gtest/gtest.h"

using namespace refcycle;

namespace {

std::string changed(const std::string &Text, const std::set<Edit> &Edits,
                    const std::set<std::string> &Headers = {}) {
  Rewriting R;
  R.Edits = Edits;
  for (const std::string &Header : Headers)
    R.Includes.emplace("/p/a.cpp", Header);
  const FileTexts Texts{{"/p/a.cpp", Text}};
  auto All = completeEdits(R, Texts);
  if (!All)
    return llvm::toString(All.takeError());
  return applyEdits(*All, Texts)["/p/a.cpp"];
}

TEST(ApplyEditsTest, MakesEveryEdit) {
  EXPECT_EQ(changed("one two", {{"/p/a.cpp", 0, 3, "1"}, {"/p/a.cpp", 7, 0, "!"}}),
            "1 two!");
}

TEST(ApplyEditsTest, AFileThatBecameShorterIsAnError) {
  const std::string Message = "'/p/a.cpp' has changed since it was parsed";
  EXPECT_EQ(changed("one", {{"/p/a.cpp", 4, 0, "!"}}), Message);
  EXPECT_EQ(changed("one", {{"/p/a.cpp", 1, 3, "!"}}), Message);
  EXPECT_EQ(changed("one", {{"/p/a.cpp", 1, ~0u, "!"}}), Message);
}

TEST(ApplyEditsTest, AFileThatBecameUtf16IsAnError) {
  EXPECT_EQ(changed("\xfe\xff", {{"/p/a.cpp", 0, 0, "!"}}),
            "'/p/a.cpp' has changed since it was parsed");
}

TEST(ApplyEditsTest, AddsHeaders) {
  EXPECT_EQ(changed("// a\nint x;\n", {{"/p/a.cpp", 9, 1, "y"}}, {"<memory>"}),
            "// a\n#include <memory>\nint y;\n");
}

TEST(ApplyEditsTest, NoHeaderBeforeTextOfAnotherEncoding) {
  EXPECT_EQ(changed("// a\n\xfe\xff", {{"/p/a.cpp", 0, 0, "!"}}, {"<memory>"}),
            "no header can be added to '/p/a.cpp', which has marks of another "
            "encoding");
}

} // namespace
