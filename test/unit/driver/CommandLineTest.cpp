//===- CommandLineTest.cpp ------------------------------------------------===//

#include "driver/CommandLine.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

using namespace refcycle;

namespace {

/// \p Line, words between spaces, as cleanArguments leaves it, without what it
/// adds at the end.
std::string cleaned(llvm::StringRef Line) {
  llvm::SmallVector<llvm::StringRef> Words;
  Line.split(Words, ' ', -1, /*KeepEmpty=*/false);
  std::vector<std::string> Out =
      cleanArguments({Words.begin(), Words.end()}, "a.cpp");
  std::string Text = llvm::join(Out, " ");
  return llvm::StringRef(Text).split(" -fsyntax-only").first.str();
}

TEST(CommandLineTest, KeepsWhatParsingNeeds) {
  EXPECT_EQ(cleaned("g++ -std=c++17 -I inc -DX=1 -include pre.h a.cpp"),
            "g++ -std=c++17 -I inc -DX=1 -include pre.h a.cpp");
}

TEST(CommandLineTest, DropsOutputs) {
  EXPECT_EQ(cleaned("g++ -MD -MF a.d -MT a.o -MJ j.json -save-temps -o a.o -c "
                    "a.cpp"),
            "g++ a.cpp");
  EXPECT_EQ(cleaned("g++ --serialize-diagnostics a.dia -ftime-trace a.cpp"),
            "g++ a.cpp");
}

TEST(CommandLineTest, DropsPlugins) {
  EXPECT_EQ(cleaned("g++ -fplugin=x.so -fplugin-arg-x-y a.cpp"), "g++ a.cpp");
  EXPECT_EQ(cleaned("g++ -Xclang -load -Xclang x.so -Xclang -add-plugin "
                    "-Xclang x a.cpp"),
            "g++ a.cpp");
}

TEST(CommandLineTest, DropsOtherCompilersHeaders) {
  EXPECT_EQ(cleaned("clang++ -resource-dir /old -Xclang -include-pch -Xclang "
                    "x.pch -Xclang -include -Xclang x.hxx a.cpp"),
            "clang++ -Xclang -include -Xclang x.hxx a.cpp");
}

TEST(CommandLineTest, DropsWarningsAsErrors) {
  EXPECT_EQ(cleaned("g++ -Werror -Werror=return-type -Wall a.cpp"),
            "g++ -Wall a.cpp");
}

} // namespace
