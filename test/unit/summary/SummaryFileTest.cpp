//===- SummaryFileTest.cpp - what is written is what is read --------------===//

#include "summary/SummaryFile.h"
#include "summary/Validate.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace refcycle;

namespace {

/// A summary with one function of one op.
TUSummary sample() {
  TUSummary S;
  S.version = SummaryVersion;
  S.main_file = "/p/a.cpp";
  S.strings = {"", "c:@F@f#", "f"};
  S.ranges.emplace_back(0, 0, 0, 0, 0, 0);
  S.types.push_back(std::make_unique<Type>());
  auto Y = std::make_unique<Symbol>();
  Y->usr = 1;
  Y->name = 2;
  S.symbols.push_back(std::move(Y));
  auto F = std::make_unique<Function>();
  F->registers = 1;
  F->ops.emplace_back(OpCode::This, 0, 0, 0, None, None, 0, None, 0, 0);
  auto B = std::make_unique<Block>();
  B->end = 1;
  F->blocks.push_back(std::move(B));
  S.functions.push_back(std::move(F));
  return S;
}

class SummaryFileTest : public testing::Test {
protected:
  SummaryFileTest() {
    EXPECT_FALSE(llvm::sys::fs::createTemporaryFile("sample", "refsum", Path));
  }

  std::string bytes() {
    auto Buffer = llvm::MemoryBuffer::getFile(Path);
    return Buffer ? (*Buffer)->getBuffer().str() : "";
  }
  void setBytes(llvm::StringRef Bytes) {
    std::error_code EC;
    llvm::raw_fd_ostream(Path, EC) << Bytes;
  }
  std::string readError() {
    auto Read = readSummary(Path);
    return Read ? "" : llvm::toString(Read.takeError());
  }

  llvm::SmallString<128> Path;
  llvm::FileRemover Remover{Path};
};

TEST_F(SummaryFileTest, RoundTrip) {
  TUSummary S = sample();
  ASSERT_FALSE(writeSummary(S, Path));
  auto Read = readSummary(Path);
  ASSERT_TRUE(!!Read) << llvm::toString(Read.takeError());
  EXPECT_EQ((*Read)->main_file, "/p/a.cpp");
  EXPECT_EQ((*Read)->strings, S.strings);
  EXPECT_EQ((*Read)->functions.front()->ops.front().code(), OpCode::This);
}

TEST_F(SummaryFileTest, EveryTruncationIsRefused) {
  ASSERT_FALSE(writeSummary(sample(), Path));
  std::string Whole = bytes();
  constexpr size_t Padding = 3; // at the end; says nothing
  for (size_t Size = 0; Size + Padding < Whole.size(); ++Size) {
    setBytes(llvm::StringRef(Whole).take_front(Size));
    EXPECT_NE(readError(), "") << "cut at " << Size;
  }
}

TEST_F(SummaryFileTest, EveryByteMayBeWrong) {
  ASSERT_FALSE(writeSummary(sample(), Path));
  std::string Whole = bytes();
  for (size_t I = 0; I < Whole.size(); ++I)
    for (char Wrong : {'\x01', '\xff'}) {
      std::string Bytes = Whole;
      Bytes[I] = Wrong;
      setBytes(Bytes);
      if (auto Read = readSummary(Path))
        EXPECT_FALSE(validate(**Read));
      else
        llvm::consumeError(Read.takeError());
    }
}

TEST_F(SummaryFileTest, OtherVersion) {
  TUSummary S = sample();
  S.version = SummaryVersion + 1;
  ASSERT_FALSE(writeSummary(S, Path));
  EXPECT_NE(readError().find("' is of format version"), std::string::npos)
      << readError();
}

TEST_F(SummaryFileTest, ForeignFile) {
  setBytes("int main() { return 0; }");
  EXPECT_NE(readError().find("' is no summary file"), std::string::npos)
      << readError();
}

/// What validate() says of a sample that \p Break has been at.
std::string complaint(void (*Break)(TUSummary &)) {
  TUSummary S = sample();
  Break(S);
  return llvm::toString(validate(S));
}

TEST(ValidateTest, AcceptsTheSample) {
  EXPECT_EQ(complaint([](TUSummary &) {}), "");
}

TEST(ValidateTest, FindsIndicesOutOfRange) {
  EXPECT_EQ(complaint([](TUSummary &S) { S.symbols[0]->name = 3; }),
            "wrong name of a symbol");
  EXPECT_EQ(complaint([](TUSummary &S) { S.symbols[0]->record = -2; }),
            "wrong record of a symbol");
  EXPECT_EQ(complaint([](TUSummary &S) { S.functions[0]->blocks[0]->end = 2; }),
            "wrong ops of a block");
  EXPECT_EQ(complaint([](TUSummary &S) {
              S.functions[0]->ops[0].mutate_code(OpCode(99));
            }),
            "wrong code of an op");
  EXPECT_EQ(complaint([](TUSummary &S) {
              S.functions[0]->ops[0].mutate_code(OpCode::Call);
            }),
            "wrong callee of an op");
  EXPECT_EQ(complaint([](TUSummary &S) {
              S.functions[0]->ops[0].mutate_code(OpCode::Field);
              S.functions[0]->ops[0].mutate_ref(None);
            }),
            "wrong field of an op");
  EXPECT_EQ(complaint([](TUSummary &S) {
              S.functions[0]->ops[0].mutate_first(~0u);
              S.functions[0]->ops[0].mutate_count(1);
            }),
            "wrong arguments of an op");
  EXPECT_EQ(complaint([](TUSummary &S) { S.types.clear(); }),
            "wrong first entry of a table");
}

TEST(ValidateTest, FindsContainersOfNothing) {
  EXPECT_EQ(complaint([](TUSummary &S) { S.types[0]->kind = TypeKind::Set; }),
            "wrong element of a container type");
}

TEST(ValidateTest, FindsRings) {
  EXPECT_EQ(complaint([](TUSummary &S) { S.types[0]->args = {0}; }),
            "wrong type: it contains itself");
  EXPECT_EQ(complaint([](TUSummary &S) { S.symbols[0]->overrides = {0}; }),
            "wrong method: it overrides itself");
}

} // namespace
