//===- driver/RegularFileSystem.cpp ---------------------------------------===//

#include "driver/RegularFileSystem.h"
#include "support/RegularFile.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace refcycle;
namespace vfs = llvm::vfs;
using FileSystem = llvm::IntrusiveRefCntPtr<vfs::FileSystem>;

namespace {

class RegularFileSystem : public vfs::ProxyFileSystem {
public:
  using ProxyFileSystem::ProxyFileSystem;

  llvm::ErrorOr<std::unique_ptr<vfs::File>>
  openFileForRead(const llvm::Twine &Path) override {
    llvm::ErrorOr<vfs::Status> Status = status(Path);
    if (!Status)
      return Status.getError();
    if (!Status->isDirectory() && !isNullDevice(*Status))
      if (auto EC = checkRegular(Status->getType(), Status->getSize()))
        return EC;
    return ProxyFileSystem::openFileForRead(Path);
  }

private:
  bool isNullDevice(const vfs::Status &Status) {
    if (Status.isRegularFile())
      return false;
    llvm::ErrorOr<vfs::Status> Null = status("/dev/null");
    return Null && Status.equivalent(*Null);
  }
};

} // namespace

FileSystem refcycle::regularFiles(FileSystem Files) {
  return llvm::makeIntrusiveRefCnt<RegularFileSystem>(std::move(Files));
}

FileSystem refcycle::layOver(const Overlay &Files, FileSystem Disk) {
  if (Files.empty())
    return Disk;
  auto Memory = llvm::makeIntrusiveRefCnt<vfs::InMemoryFileSystem>();
  for (const auto &[Path, Text] : Files)
    Memory->addFile(Path, 0, llvm::MemoryBuffer::getMemBuffer(Text, Path));
  auto Both = llvm::makeIntrusiveRefCnt<vfs::OverlayFileSystem>(Disk);
  Both->pushOverlay(Memory);
  return Both;
}
