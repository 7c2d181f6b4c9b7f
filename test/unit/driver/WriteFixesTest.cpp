//===- driver/WriteFixesTest.cpp ------------------------------------------===//

#include "driver/WriteFixes.h"
#include "gtest/gtest.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace refcycle;
namespace fs = llvm::sys::fs;

namespace {

/// A folder with files of its own, for each test.
class WriteFixesTest : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(fs::createUniqueDirectory("refcycle-write", Folder));
  }
  void TearDown() override { fs::remove_directories(Folder); }

  std::string path(llvm::StringRef Name) const {
    llvm::SmallString<128> Path(Folder);
    llvm::sys::path::append(Path, Name);
    return std::string(Path);
  }
  std::string write(llvm::StringRef Name, llvm::StringRef Text) const {
    std::error_code EC;
    llvm::raw_fd_ostream(path(Name), EC) << Text;
    EXPECT_FALSE(EC);
    return path(Name);
  }
  std::string read(llvm::StringRef Name) const {
    auto Buffer = llvm::MemoryBuffer::getFile(path(Name));
    return Buffer ? (*Buffer)->getBuffer().str() : "nothing";
  }
  unsigned countFiles() const {
    unsigned Count = 0;
    std::error_code EC;
    for (fs::directory_iterator I(Folder, EC), E; I != E && !EC;
         I.increment(EC))
      ++Count;
    return Count;
  }

  llvm::SmallString<128> Folder;
};

} // namespace

TEST_F(WriteFixesTest, writesAllFiles) {
  const std::string A = write("a.h", "old a"), B = write("b.cpp", "old b");
  EXPECT_EQ(llvm::toString(writeFixes({{A, "old a"}, {B, "old b"}},
                                      {{A, "new a"}, {B, "new b"}})),
            "");
  EXPECT_EQ(read("a.h"), "new a");
  EXPECT_EQ(read("b.cpp"), "new b");
  EXPECT_EQ(countFiles(), 2u);
}

TEST_F(WriteFixesTest, writesNothingWhereAFileHasChanged) {
  const std::string A = write("a.h", "old a"), B = write("b.cpp", "edited b");
  EXPECT_EQ(llvm::toString(writeFixes({{A, "old a"}, {B, "old b"}},
                                      {{A, "new a"}, {B, "new b"}})),
            "'" + B +
                "' has changed since it was analysed; nothing was written, run "
                "it again");
  EXPECT_EQ(read("a.h"), "old a");
  EXPECT_EQ(read("b.cpp"), "edited b");
}

TEST_F(WriteFixesTest, writesNothingWhereAFileIsGone) {
  const std::string A = write("a.h", "old a");
  EXPECT_NE(llvm::toString(writeFixes({{A, "old a"}, {path("b.cpp"), "old b"}},
                                      {{A, "new a"}})),
            "");
  EXPECT_EQ(read("a.h"), "old a");
}

TEST_F(WriteFixesTest, writesNothingWhereAnotherCannotBe) {
  const std::string A = write("a.h", "old a");
  EXPECT_NE(llvm::toString(writeFixes(
                {{A, "old a"}}, {{A, "new a"}, {path("none/b.cpp"), "new b"}})),
            "");
  EXPECT_EQ(read("a.h"), "old a");
  EXPECT_EQ(countFiles(), 1u);
}

TEST_F(WriteFixesTest, keepsPermissionsAndLinks) {
  const std::string A = write("a.sh", "old");
  ASSERT_FALSE(fs::setPermissions(A, fs::owner_all | fs::group_read));
  ASSERT_FALSE(fs::create_link("a.sh", path("link")));
  EXPECT_EQ(
      llvm::toString(writeFixes({{path("link"), "old"}}, {{path("link"), "new"}})),
      "");
  EXPECT_EQ(read("a.sh"), "new");
  fs::file_status Status;
  ASSERT_FALSE(fs::status(A, Status));
  EXPECT_EQ(Status.permissions(), fs::owner_all | fs::group_read);
  bool IsLink = false;
  ASSERT_FALSE(fs::is_symlink_file(path("link"), IsLink));
  EXPECT_TRUE(IsLink);
}
