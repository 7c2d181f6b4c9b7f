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
            "g++ -std=c++17 -I inc -DX=1 -Xclang -include -Xclang pre.h");
  EXPECT_EQ(cleaned("g++ -fno-exceptions -m32 -O2 -isystem /x --sysroot=/y "
                    "-ftemplate-depth=9 -pthread a.cpp"),
            "g++ -fno-exceptions -m32 -O2 -isystem /x --sysroot=/y "
            "-ftemplate-depth=9 -pthread");
}

TEST(CommandLineTest, KeepsWhatParsingNeedsForCL) {
  EXPECT_EQ(cleaned("clang-cl --driver-mode=cl /std:c++20 /Iinc /DX /EHsc /MD "
                    "/FIpre.h /Foa.obj /P /FAs /c a.cpp"),
            "clang-cl --driver-mode=cl /std:c++20 /Iinc /DX /EHsc /MD "
            "-Xclang -include -Xclang pre.h");
}

TEST(CommandLineTest, NamesTheFileBehindAllFlags) {
  EXPECT_EQ(cleanArguments({"g++", "b.cpp", "-c", "-a.cpp"}, "-a.cpp").back(),
            "-a.cpp");
  std::vector<std::string> Out = cleanArguments({"g++", "b.cpp"}, "-a.cpp");
  EXPECT_EQ(Out[Out.size() - 2], "--");
  EXPECT_FALSE(llvm::is_contained(Out, "b.cpp"));
}

TEST(CommandLineTest, DropsOutputs) {
  EXPECT_EQ(cleaned("g++ -MD -MF a.d -MT a.o -MJ j.json -save-temps -o a.o -c "
                    "a.cpp"),
            "g++");
  EXPECT_EQ(cleaned("g++ --serialize-diagnostics a.dia -ftime-trace=x a.cpp"),
            "g++");
}

TEST(CommandLineTest, DropsPlugins) {
  EXPECT_EQ(cleaned("g++ -fplugin=x.so -fplugin-arg-x-y a.cpp"), "g++");
  EXPECT_EQ(cleaned("g++ -Xclang -load -Xclang x.so -Xclang -add-plugin "
                    "-Xclang x a.cpp"),
            "g++");
}

TEST(CommandLineTest, ChoosesFromForwardedFlags) {
  EXPECT_EQ(cleaned("g++ -Wp,-MD,a.d,-DX=1 -Xpreprocessor -DY a.cpp"),
            "g++ -Xclang -DX=1 -Xclang -DY");
}

TEST(CommandLineTest, DropsOtherCompilersHeaders) {
  EXPECT_EQ(cleaned("clang++ -resource-dir /old -Xclang -include-pch -Xclang "
                    "x.pch -Xclang -include -Xclang x.hxx a.cpp"),
            "clang++ -Xclang -include -Xclang x.hxx");
}

TEST(CommandLineTest, DropsWarningsAsErrors) {
  EXPECT_EQ(cleaned("g++ -Werror -Werror=return-type -Wall -pedantic-errors "
                    "-Wfatal-errors a.cpp"),
            "g++ -Wall");
}

TEST(CommandLineTest, AsksOnlyThisMachineWhatItIs) {
  EXPECT_EQ(cleaned("g++ -march=native a.cpp"), "g++ -march=native");
  EXPECT_EQ(cleaned("g++ --target=amdgcn-amd-amdhsa -mcpu=native a.cpp"),
            "g++ --target=amdgcn-amd-amdhsa");
  EXPECT_EQ(cleaned("g++ -fopenmp --offload-arch=native "
                    "--amdgpu-arch-tool=./x a.cpp"),
            "g++ -fopenmp");
}

TEST(CommandLineTest, DropsWhatIsIncompleteOrUnknown) {
  EXPECT_EQ(cleaned("g++ -fno-such-flag=x -DX -I"), "g++ -DX");
}

} // namespace
